import type { Authority as AuthorityRow } from '@cascata/prisma/client'
import type { GraphQLError } from 'graphql'
import type { Context } from '../context.ts'
import { publicError } from '../errors.ts'
import { builder } from './builder.ts'
import { idConnection } from './paging.ts'
import { Dup } from './refs.ts'

export const Authority = builder.prismaNode('Authority', {
  description: 'A local authority (ente): municipality, province, union of municipalities.',
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Code that names it in arguments: its IPA code (`c_c707`) unless the office chose another.',
    }),
    name: t.exposeString('name', { description: 'Official name.' }),
    dups: t.field({
      type: [Dup],
      description: 'Its planning documents (DUP), by code; usually one per year.',
      resolve: ({ id }, _args, { loaders }) => loaders.plans.ofAuthority(id),
    }),
  }),
})

/** The argument by which root fields name the tenant. */
export const authorityArgument = {
  type: 'String',
  required: false,
  description:
    'Code of the authority. May be left out where the service holds only one; otherwise error AUTHORITY_REQUIRED.',
} as const

/**
 * The authority that an operation means: the one named, or the only one.
 * `undefined` when none has this code, or the service holds none.
 */
export async function findAuthority(
  { loaders }: Context,
  code: string | null | undefined,
): Promise<AuthorityRow | undefined> {
  const [authority, another] = await loaders.authorities.named(code)
  if (another) throw authorityRequired()
  return authority
}

/** The error of an operation that does not determine its authority. */
export function authorityRequired(): GraphQLError {
  return publicError(
    'AUTHORITY_REQUIRED',
    'This service holds several authorities: name one by `authority`; the query `authorities` lists their codes.',
    { argument: 'authority' },
  )
}

builder.queryFields((t) => ({
  authority: t.field({
    type: Authority,
    nullable: true,
    description: 'The authority with this code, or the only one. Null when there is none.',
    args: { code: t.arg(authorityArgument) },
    resolve: (_root, { code }, context) => findAuthority(context, code),
  }),
  authorities: t.prismaConnection(
    {
      ...idConnection,
      type: Authority,
      description: 'The authorities this service holds, in the order of their registration.',
      resolve: (query, _root, _args, { loaders }) =>
        loaders.prisma.authority.findMany({ ...query, orderBy: { id: 'asc' } }),
    },
    {
      name: 'AuthorityConnection',
      description: 'A page of authorities, in the order of their registration.',
    },
    { name: 'AuthorityEdge', description: 'An authority at its place in a list.' },
  ),
}))
