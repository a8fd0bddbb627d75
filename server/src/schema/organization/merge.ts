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
    'The two cannot be merged: they are one and the same, belong to two authorities, or one of them does not exist. Or the name to record is empty or too long.',
  interfaces: [UserError],
})

const from = { required: true, description: 'Global id of the one that is removed.' } as const
const into = {
  required: true,
  description: 'Global id of the one that remains, under its own name.',
} as const
const mergedBy = {
  required: true,
  defaultValue: 'administrator',
  description: 'Who makes the merge, as its record is to name them.',
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
  union: { description: 'The one that remains, or why the two were not merged.' },
}

/** Merges, and returns the key of the one that remains. */
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
      'Merges two responsibility centers: every spelling of `from` then refers to `into`, and with it every objective and phase in every plan. Sheets are still shown as printed, and later imports find the center by all its spellings. Recorded as an import without files; it cannot be undone automatically.',
    args: {
      input: t.arg({
        type: MergeResponsibilityCentersInput,
        required: true,
        description: 'Which two, and who makes the merge.',
      }),
    },
    resolve: async (query, _root, { input }, context) =>
      context.loaders.prisma.responsibilityCenter.findUniqueOrThrow({
        ...query,
        where: { id: await merged('RESPONSIBILITY_CENTER', input, context) },
      }),
  }),
  mergePeople: t.prismaField({
    type: Person,
    errors,
    description: 'Merges two officials, as `mergeResponsibilityCenters` does two centers.',
    args: {
      input: t.arg({
        type: MergePeopleInput,
        required: true,
        description: 'Which two, and who makes the merge.',
      }),
    },
    resolve: async (query, _root, { input }, context) =>
      context.loaders.prisma.person.findUniqueOrThrow({
        ...query,
        where: { id: await merged('PERSON', input, context) },
      }),
  }),
}))
