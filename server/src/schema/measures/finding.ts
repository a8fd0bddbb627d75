import {
  type FindingCode as Code,
  findingCodes,
  type Finding as PlanFinding,
} from '../../measures/findings/finding.ts'
import type { NodeOf } from '../../measures/nodes.ts'
import type { Plan } from '../../plan/nodes.ts'
import { builder } from '../builder.ts'
import { LocalizedText } from '../localizedText.ts'
import { NodeRef } from './node.ts'

export const Finding = builder.objectRef<PlanFinding<NodeOf<Plan>>>('Finding')

const descriptions: Record<Code, string> = {
  CODE_LABEL_DISAGREE: 'Code and label of the plan name different years.',
  SAME_CODE_DIFFERENT_TITLE: 'Objectives with the same code have different titles.',
  SKIPPED_LEVEL: 'The objective hangs on a level that is not the next above its own.',
  NO_MANAGER: 'No manager (responsabile) is named.',
  NO_PHASE: 'A PEG objective has no phase.',
  NO_INDICATOR: 'A PEG objective has no indicator.',
  WEIGHTS_NOT_100: 'The weights within an objective do not sum to what the policy expects.',
  WEIGHT_UNUSABLE: 'A weight is missing while others have one, or negative.',
  STATE_CONTRADICTS_PROGRESS: 'The declared state and the progress contradict each other.',
  FIGURE_OVERRIDDEN: 'A figure was set by hand.',
  STALE: 'An open objective has not changed for longer than the policy allows.',
  DATES_REVERSED: 'An end is before its start.',
  PROGRESS_OUT_OF_RANGE: 'A declared progress is not between 0 and 100.',
  MISSING_PROGRESS: 'A phase declares no progress.',
  DATES_CONTRADICT_PROGRESS: 'Actual dates and progress of a phase contradict each other.',
  PHASE_LATE: 'A phase is late on the reference day.',
  MISSING_EXPECTED_VALUE: 'An indicator has no expected value.',
  MISSING_ACHIEVED_VALUE: 'An indicator has no achieved value.',
  POLARITY_UNKNOWN: 'It is not known whether a higher or a lower value is better.',
  POLARITY_GUESSED: 'The polarity of an indicator was only guessed from its words.',
  NOT_MEASURABLE: 'An indicator cannot be measured for another reason.',
  TARGET_DISAGREES_WITH_TITLE: 'Title and expected value name different targets.',
  INDICATOR_TYPE_UNRELIABLE: 'The declared kind of an indicator does not fit its words.',
}

const FindingCode = builder.enumType('FindingCode', {
  description: 'What a data-quality finding is about.',
  values: Object.fromEntries(
    findingCodes.map((code) => [code, { description: descriptions[code] }]),
  ) as Record<Code, { description: string }>,
})

const FindingSeverity = builder.enumType('FindingSeverity', {
  description: 'Severity of a finding.',
  values: {
    ERROR: { description: 'The data cannot be right.' },
    WARNING: { description: 'A figure is missing or misleading, or action is needed.' },
    INFO: { description: 'For information; nothing is wrong by itself.' },
  } as const,
})

builder.objectType(Finding, {
  description: 'A data-quality finding, with its place. Findings never change a figure.',
  fields: (t) => ({
    code: t.expose('code', { type: FindingCode, description: 'What it is about.' }),
    severity: t.expose('severity', { type: FindingSeverity, description: 'Its severity.' }),
    node: t.field({
      type: NodeRef,
      description: 'Where it is.',
      resolve: (finding) => finding.node,
    }),
    message: t.field({
      type: LocalizedText,
      description:
        'What is wrong, with the figures in it; without names of persons for callers to whom none are shown: see `Person`.',
      resolve: ({ message, impersonal }, _args, { viewer }) =>
        viewer.rights.seesPersons ? message : (impersonal ?? message),
    }),
  }),
})
