import type { Context } from '../context.ts'
import type { PlanDup } from '../plan/nodes.ts'
import { authorityArgument, authorityRequired, findAuthority } from './authority.ts'
import { builder } from './builder.ts'
import { Dup } from './refs.ts'

/** The argument by which root fields name a DUP. */
export const dupArgument = {
  type: 'String',
  required: true,
  description: 'Code of the DUP as printed: `DUP_2024_2027`.',
} as const

/** The DUP with this code; null when the authority, or the DUP, does not exist. */
export async function findDup(
  { loaders }: Context,
  authority: string | null | undefined,
  code: string,
): Promise<PlanDup | null> {
  const { authorities, dup } = await loaders.plans.named({ authority: authority ?? null, code })
  if (authorities > 1) throw authorityRequired()
  return dup
}

builder.queryFields((t) => ({
  dups: t.field({
    type: [Dup],
    description: 'The planning documents (DUP) of an authority, by code; empty when it has none.',
    args: { authority: t.arg(authorityArgument) },
    resolve: async (_root, { authority: code }, context) => {
      const authority = await findAuthority(context, code)
      return authority ? context.loaders.plans.ofAuthority(authority.id) : []
    },
  }),
  dup: t.field({
    type: Dup,
    nullable: true,
    description:
      'One planning document (DUP): the root of its goal tree. Null when the authority has none with this code.',
    args: { authority: t.arg(authorityArgument), code: t.arg(dupArgument) },
    resolve: (_root, { authority, code }, context) => findDup(context, authority, code),
  }),
}))
