import type { AttainmentMethod } from '../../domain/enums.ts'
import { baseline } from './baseline.ts'
import { daysOfDelay } from './delay.ts'
import { linearDeviation } from './linearDeviation.ts'
import { maintain } from './maintain.ts'
import { onOff } from './onOff.ts'
import { performPlus } from './performPlus.ts'
import { ratio } from './ratio.ts'
import type { AttainmentRule } from './rule.ts'

/** Every way to turn an expected and an achieved value into an attainment. */
export const attainmentRules = {
  RATIO: ratio,
  LINEAR_DEVIATION: linearDeviation,
  BASELINE: baseline,
  PERFORM_PLUS: performPlus,
  ON_OFF: onOff,
  MAINTAIN: maintain,
  DAYS_OF_DELAY: daysOfDelay,
} as const satisfies Record<AttainmentMethod, AttainmentRule>
