import { NotAdministratorError, requireAdministrator } from '../../access/administrator.ts'
import type { Context } from '../../context.ts'
import { type Mergeable, MergeRefused, merge } from '../../import/merge.ts'
import { builder } from '../builder.ts'
import { UserError } from '../userError.ts'
import { Person } from './person.ts'
import { ResponsibilityCenter } from './responsibilityCenter.ts'

builder.objectType(MergeRefused, {
  name: 'MergeRefusedError',
  description:
    'The two cannot be merged: they are one already, belong to two authorities, or one of them is gone.',
  interfaces: [UserError],
})

const by = {
  required: true,
  defaultValue: 'administrator',
  description: 'Who asks for it, as the record is to name them.',
} as const

const from = { required: true, description: 'Global id of the one that ceases to be.' } as const
const into = {
  required: true,
  description: 'Global id of the one that stays, under its own name.',
} as const

const errors = {
  types: [NotAdministratorError, MergeRefused],
  union: { description: 'The one that stays, or why the two were not merged.' },
}

/** Merges for the administrator; returns the key of the one that stays. */
async function merged(
  kind: Mergeable,
  args: { from: { id: string }; into: { id: string }; by: string },
  context: Context,
): Promise<number> {
  requireAdministrator(context)
  const into = Number(args.into.id)
  await merge({ pool: context.pool }, kind, { from: Number(args.from.id), into, by: args.by })
  return into
}

builder.mutationFields((t) => ({
  mergeResponsibilityCenters: t.prismaField({
    type: ResponsibilityCenter,
    errors,
    description:
      'Makes one of two responsibility centers: every spelling of `from` leads to `into`, and with it every objective and phase in every plan. Sheets are still shown as printed, and later imports find the center by all its spellings. Recorded as an import without files; there is no way back but by hand.',
    args: {
      from: t.arg.globalID({ for: ResponsibilityCenter, ...from }),
      into: t.arg.globalID({ for: ResponsibilityCenter, ...into }),
      by: t.arg.string(by),
    },
    resolve: async (query, _root, args, context) =>
      context.reader.prisma.responsibilityCenter.findUniqueOrThrow({
        ...query,
        where: { id: await merged('RESPONSIBILITY_CENTER', args, context) },
      }),
  }),
  mergePeople: t.prismaField({
    type: Person,
    errors,
    description: 'Makes one of two officials, as `mergeResponsibilityCenters` does of two centers.',
    args: {
      from: t.arg.globalID({ for: Person, ...from }),
      into: t.arg.globalID({ for: Person, ...into }),
      by: t.arg.string(by),
    },
    resolve: async (query, _root, args, context) =>
      context.reader.prisma.person.findUniqueOrThrow({
        ...query,
        where: { id: await merged('PERSON', args, context) },
      }),
  }),
}))
