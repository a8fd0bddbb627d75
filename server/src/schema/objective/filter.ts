import type { Prisma } from '@cascata/prisma/client'
import type { Viewer } from '../../access/viewer.ts'
import { badInput } from '../../errors.ts'
import { builder } from '../builder.ts'
import { checkPersonArgument } from '../persons.ts'
import { ExecutionState } from './executionState.ts'

const MAX_TEXT = 200
const MAX_CODES = 100

export const PegObjectiveFilter = builder.inputType('PegObjectiveFilter', {
  description:
    'Which PEG objectives to list: those that meet every condition given. An absent condition, or null, does not filter.',
  fields: (t) => ({
    dup: t.string({ required: false, description: 'Code of their DUP (`DUP_2024_2027`).' }),
    codes: t.stringList({
      required: false,
      description: `Their codes as printed; any of these, at most ${MAX_CODES}.`,
    }),
    text: t.string({
      required: false,
      description: `A phrase in their code or title, whatever the case, accents as printed; at most ${MAX_TEXT} characters.`,
    }),
    responsibilityCenter: t.string({
      required: false,
      description: 'Code, name or any spelling of their responsibility center, exactly.',
    }),
    manager: t.string({
      required: false,
      description:
        'Name of their manager in any spelling, exactly. Error TOKEN_REQUIRED for callers to whom no names of persons are shown: see `Person`.',
    }),
    publicValue: t.string({
      required: false,
      description: 'Code of the public value they serve (`5`).',
    }),
    executionStates: t.field({
      type: [ExecutionState],
      required: false,
      description: 'Their declared states; any of these.',
    }),
  }),
})

/** The database's condition for a filter. */
export function whereOf(
  filter: typeof PegObjectiveFilter.$inferInput | null | undefined,
  viewer: Viewer,
): Prisma.ObjectiveWhereInput {
  if (!filter) return {}
  const { dup, codes, text, responsibilityCenter, manager, publicValue, executionStates } = filter
  if (text != null && text.length > MAX_TEXT) {
    throw badInput(
      'where.text',
      `\`text\` has ${text.length} characters; give at most ${MAX_TEXT}.`,
    )
  }
  if (codes != null && codes.length > MAX_CODES) {
    throw badInput('where.codes', `\`codes\` has ${codes.length} codes; give at most ${MAX_CODES}.`)
  }
  if (manager != null) checkPersonArgument('where.manager', viewer)
  return {
    ...(dup != null && { dup: { code: dup } }),
    ...(codes != null && { code: { in: codes } }),
    ...(text != null && {
      OR: [
        { code: { contains: literal(text), mode: 'insensitive' } },
        { title: { contains: literal(text), mode: 'insensitive' } },
      ],
    }),
    ...(responsibilityCenter != null && {
      centerAlias: {
        center: {
          OR: [
            { code: responsibilityCenter },
            { name: responsibilityCenter },
            { aliases: { some: { spelling: responsibilityCenter } } },
          ],
        },
      },
    }),
    ...(manager != null && {
      managerAlias: {
        person: { OR: [{ name: manager }, { aliases: { some: { spelling: manager } } }] },
      },
    }),
    ...(publicValue != null && { publicValue: { code: publicValue } }),
    ...(executionStates != null && { executionState: { in: [...new Set(executionStates)] } }),
  }
}

/** Prisma passes `%` and `_` to LIKE as wildcards; here they are literal. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
