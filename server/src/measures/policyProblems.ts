import {
  aggregations,
  executionStates,
  guessedPolarities,
  objectiveLevels,
} from '../domain/enums.ts'
import { compare, decimal, exactText, hundred, isDecimal, sign } from '../domain/fraction.ts'
import type { LocalizedText } from '../domain/localized.ts'
import { attainmentRules } from './methods/table.ts'
import type { Band, MeasurementPolicy } from './policy.ts'

/** A field of a policy that cannot be applied. */
export interface PolicyProblem {
  readonly field: keyof MeasurementPolicy
  readonly message: LocalizedText
}

/**
 * What keeps a policy from being applied; empty when it can be. A stored policy comes from JSON,
 * so any value is checked and nothing is thrown.
 */
export function policyProblems(given: MeasurementPolicy): readonly PolicyProblem[] {
  const problems: PolicyProblem[] = []
  const check = (field: keyof MeasurementPolicy, ok: boolean, it: string, en: string): boolean => {
    if (!ok) problems.push({ field, message: { it: `${field}: ${it}.`, en: `${field}: ${en}.` } })
    return ok
  }
  const policy: Untrusted = isRecord(given) ? given : {}
  const { capPercent: cap, floorPercent: floor, weightSumExpected: total } = policy

  const rule = policy.attainmentMethod
  const known = typeof rule === 'string' && Object.hasOwn(attainmentRules, rule)
  check('attainmentMethod', known, ...unknown)
  const capped = cap === null || (isNumber(cap) && sign(decimal(cap)) > 0)
  const floored = floor === null || isNumber(floor)
  check('capPercent', capped, ...positive)
  check('floorPercent', floored, ...plain)
  if (isNumber(cap) && isNumber(floor) && capped) {
    const ordered = compare(decimal(floor), decimal(cap)) < 0
    check('floorPercent', ordered, 'deve stare sotto il massimo', 'it must be below the cap')
  }
  const fits = isWhole(policy.decimals) && policy.decimals >= 0 && policy.decimals <= 6
  check('decimals', fits, 'serve un intero da 0 a 6', 'a whole number from 0 to 6 is needed')
  for (const field of ['indicatorAggregation', 'childAggregation'] as const) {
    check(field, isOneOf(aggregations, policy[field]), ...unknown)
  }
  check('ownSharePercent', isPercent(policy.ownSharePercent), ...percent)
  check('guessedPolarity', isOneOf(guessedPolarities, policy.guessedPolarity), ...unknown)
  checkSteps(policy.delaySteps, (...problem) => check('delaySteps', ...problem))
  const states = areAll(policy.excludedStates, (state) => isOneOf(executionStates, state))
  check('excludedStates', states, 'serve un elenco di stati', 'a list of states is needed')
  const optional = areAll(policy.optionalLevels, (level) => isOneOf(objectiveLevels, level))
  check('optionalLevels', optional, 'serve un elenco di livelli', 'a list of levels is needed')
  for (const field of ['attainmentBands', 'paceBands'] as const) {
    checkBands(policy[field], (...problem) => check(field, ...problem))
  }
  const summed = total === null || (isNumber(total) && sign(decimal(total)) > 0)
  check('weightSumExpected', summed, ...positive)
  const after = policy.staleAfterDays
  const stale = after === null || (isWhole(after) && after >= 0)
  check(
    'staleAfterDays',
    stale,
    'serve un intero, zero o più',
    'a whole number, zero or more, is needed',
  )
  return problems
}

type Untrusted = { readonly [Field in keyof MeasurementPolicy]?: unknown }
/** Records a problem where `ok` is false; returns `ok`. */
type Check = (ok: boolean, it: string, en: string) => boolean

const percent = ['serve una percentuale tra 0 e 100', 'a percent from 0 to 100 is needed'] as const
const plain = ['serve un numero come 100 o 99.5', 'a number such as 100 or 99.5 is needed'] as const
const positive = [
  'serve un numero maggiore di zero, come 100 o 99.5',
  'a number above zero is needed, such as 100 or 99.5',
] as const
const unknown = ['valore non ammesso', 'unknown'] as const

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is string => isText(value) && isDecimal(value)
const isWhole = (value: unknown): value is number => Number.isInteger(value)
const isPercent = (value: unknown): boolean =>
  isNumber(value) && sign(decimal(value)) >= 0 && compare(decimal(value), hundred) <= 0
const isOneOf = (names: readonly unknown[], value: unknown): boolean => names.includes(value)
const areAll = (list: unknown, are: (item: unknown) => boolean): list is readonly unknown[] =>
  Array.isArray(list) && list.every(are)

function checkSteps(steps: unknown, check: Check): void {
  const listed = areAll(steps, isRecord)
  check(
    listed,
    'serve un elenco di scaglioni, ciascuno con upToDays e percent',
    'a list of steps is needed, each with upToDays and percent',
  )
  if (!listed) return
  const items = steps as readonly Record<string, unknown>[]
  check(
    items.every((step) => isPercent(step.percent)),
    ...percent,
  )
  const days = items.map(({ upToDays }) => upToDays)
  const whole = check(
    days.every(isWhole),
    'i giorni devono essere numeri interi',
    'the days must be whole numbers',
  )
  const rising = days.every((day, i) => i === 0 || Number(day) > Number(days[i - 1]))
  if (whole) check(rising, 'i giorni devono crescere', 'the days must rise from step to step')
}

function checkBands(bands: unknown, check: Check): void {
  const named = areAll(
    bands,
    (band) => isRecord(band) && [band.code, band.labelIt, band.labelEn, band.from].every(isText),
  )
  check(
    named,
    'serve un elenco di fasce, ciascuna con i testi code, labelIt, labelEn e from',
    'a list of bands is needed, each with the texts code, labelIt, labelEn and from',
  )
  if (!named) return
  const limits = (bands as readonly Band[]).map(({ from }) => from)
  if (!check(limits.every(isNumber), ...plain)) return
  const distinct = new Set(limits.map((limit) => exactText(decimal(limit))))
  check(distinct.size === limits.length, 'due fasce pari', 'two bands start alike')
}
