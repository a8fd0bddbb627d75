import type { Context } from '../../context.ts'
import { type Mergeable, MergeRefused, merge } from '../../writes/mergeNames.ts'
import { builder } from '../builder.ts'
import { nameProblem } from '../recordedName.ts'
import { UserError } from '../userError.ts'
import { Person } from './person.ts'
import { ResponsibilityCenter } from './responsibilityCenter.ts'

builder.objectType(MergeRefused, {
  name: 'MergeRefusedError',
  description:
    'The two cannot be merged: they are one already, belong to two authorities, or one of them is gone. Or the name to record is no name.',
  interfaces: [UserError],
})

const from = { required: true, description: 'Global id of the one that ceases to be.' } as const
const into = {
  required: true,
  description: 'Global id of the one that stays, under its own name.',
} as const
const mergedBy = {
  required: true,
  defaultValue: 'administrator',
  description: 'Who asks for it, as the record of the merge is to name them.',
} as const

const MergeResponsibilityCentersInput = builder.inputType('MergeResponsibilityCentersInput', {
  description: 'Which two responsibility centers are to become one.',
  fields: (t) => ({
    from: t.globalID({ for: ResponsibilityCenter, ...from }),
    into: t.globalID({ for: ResponsibilityCenter, ...into }),
    mergedBy: t.string(mergedBy),
  }),
})

const MergePeopleInput = builder.inputType('MergePeopleInput', {
  description: 'Which two officials are to become one.',
  fields: (t) => ({
    from: t.globalID({ for: Person, ...from }),
    into: t.globalID({ for: Person, ...into }),
    mergedBy: t.string(mergedBy),
  }),
})

const errors = {
  types: [MergeRefused],
  union: { description: 'The one that stays, or why the two were not merged.' },
}

/** Merges, and returns the key of the one that stays. */
async function merged(
  kind: Mergeable,
  input: { from: { id: string }; into: { id: string }; mergedBy: string },
  { pool }: Context,
): Promise<number> {
  const problem = nameProblem('mergedBy', input.mergedBy)
  if (problem) throw new MergeRefused('MERGE_NAME_LENGTH', problem.message, problem.remedy)
  const into = Number(input.into.id)
  await merge({ pool }, kind, { from: Number(input.from.id), into, by: input.mergedBy })
  return into
}

builder.mutationFields((t) => ({
  mergeResponsibilityCenters: t.prismaField({
    type: ResponsibilityCenter,
    errors,
    description:
      'Makes one of two responsibility centers: every spelling of `from` leads to `into`, and with it every objective and phase in every plan. Sheets are still shown as printed, and later imports find the center by all its spellings. Recorded as an import without files; there is no way back but by hand.',
    args: {
      input: t.arg({
        type: MergeResponsibilityCentersInput,
        required: true,
        description: 'Which two, and who asks for it.',
      }),
    },
    resolve: async (query, _root, { input }, context) =>
      context.reader.prisma.responsibilityCenter.findUniqueOrThrow({
        ...query,
        where: { id: await merged('RESPONSIBILITY_CENTER', input, context) },
      }),
  }),
  mergePeople: t.prismaField({
    type: Person,
    errors,
    description: 'Makes one of two officials, as `mergeResponsibilityCenters` does of two centers.',
    args: {
      input: t.arg({
        type: MergePeopleInput,
        required: true,
        description: 'Which two, and who asks for it.',
      }),
    },
    resolve: async (query, _root, { input }, context) =>
      context.reader.prisma.person.findUniqueOrThrow({
        ...query,
        where: { id: await merged('PERSON', input, context) },
      }),
  }),
}))
