import type { Context } from '../context.ts'
import { publicError } from '../errors.ts'
import { builder } from './builder.ts'

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
    dups: t.relation('dups', {
      description: 'Its planning documents (DUP), by code; one a year or so.',
      query: { orderBy: [{ code: 'asc' }, { id: 'asc' }] },
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
  { reader }: Context,
  code: string | null | undefined,
): Promise<{ id: number; code: string; name: string; createdAt: Date } | undefined> {
  const [authority, another] = await reader.authorities(code)
  if (another) {
    throw publicError(
      'AUTHORITY_REQUIRED',
      'This service holds several authorities: name one by `authority`; the query `authorities` lists their codes.',
      { argument: 'authority' },
    )
  }
  return authority
}
