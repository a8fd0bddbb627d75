import type { Aggregation } from '../domain/enums.ts'
import {
  compare,
  decimal,
  exactText,
  type Fraction,
  hundred,
  multiply,
  print,
  sum,
  zero,
} from '../domain/fraction.ts'
import type { LocalizedText } from '../domain/localized.ts'
import { type Aggregate, type Part, type PartSource, sharesOf } from './aggregation.ts'
import { bound, boundsOf } from './bounds.ts'
import type { ExplainedGroup, Explanation } from './explanation.ts'
import type { Figure } from './figure.ts'
import { attainmentRules } from './methods/table.ts'
import { reference } from './nodes.ts'
import { directionOf } from './polarity.ts'
import { reasons } from './reasons.ts'
import type { SharedAggregate, Working } from './working.ts'

/** Explains how a figure was computed. */
export function explain(
  figure: Pick<Figure, 'value' | 'computed' | 'raw' | 'reason'>,
  working: Working,
): Explanation {
  const { kind, subject, method, policy, outcome, aggregates, override, polarity } = working
  const bounds = boundsOf(kind, policy)
  const measured = 'reason' in outcome ? null : outcome
  const exact = measured?.percent ?? null
  return {
    kind,
    subject: reference(subject),
    method,
    formula: formulaOf(working),
    calculation: measured && calculationOf(figure, working, measured.calculation),
    operands: working.operands(),
    polarity,
    delaySteps: method === 'DAYS_OF_DELAY' ? policy.delaySteps : [],
    groups: aggregates.map((shared) => explainGroup(shared, policy.decimals)),
    exact: exact === null || exact === 'BEYOND' ? null : exactText(exact),
    ...bounds,
    bounded: exact === null ? 'NO' : bound(exact, bounds).bounded,
    decimals: policy.decimals,
    raw: figure.raw,
    computed: figure.computed,
    override,
    value: figure.value,
    reason: figure.reason,
    reasonWords: figure.reason && reasons[figure.reason],
  }
}

function explainGroup({ aggregate, share }: SharedAggregate, decimals: number): ExplainedGroup {
  const { group, used, leftOut } = aggregate
  const shares = sharesOf(aggregate)
  return {
    source: group.source,
    aggregation: group.aggregation,
    share: exactText(share),
    weightSum: exactText(sum(used.map(({ weight }) => weight))),
    formula: groupFormula(group.source, group.aggregation),
    parts: used.map(({ part, value, weight }, i) => {
      const inFigure = multiply(share, shares[i] ?? zero)
      return {
        node: reference(part.node),
        value: part.value ?? print(value, decimals),
        origin: part.origin,
        weight: part.weight,
        weightUsed: weightText(part, weight),
        share: exactText(inFigure),
        sharePercent: print(multiply(hundred, inFigure), decimals),
        contribution: print(multiply(inFigure, value), decimals),
      }
    }),
    leftOut: leftOut.map(({ part, reason }) => ({
      node: reference(part.node),
      value: part.value,
      weight: part.weight,
      reason,
      words: reasons[reason],
    })),
  }
}

/** A used weight, as printed where it is the one that was given. */
const weightText = ({ weight: given }: Part, used: Fraction): string =>
  given !== null && compare(decimal(given), used) === 0 ? given : exactText(used)

function formulaOf({ method, polarity, aggregates, policy }: Working): LocalizedText {
  if (method === 'PLANNED_TIME') {
    return {
      it: '100 × giorni trascorsi ÷ giorni previsti, contando il primo e l’ultimo; prima dell’inizio 0, dalla fine in poi 100',
      en: '100 × days passed ÷ days planned, counting the first and the last; before the start 0, from the end on 100',
    }
  }
  if (method in attainmentRules) {
    const rule = attainmentRules[method as keyof typeof attainmentRules]
    return rule.formula(directionOf(polarity))
  }
  const [first, second] = aggregates.map(({ aggregate: { group } }) =>
    groupFormula(group.source, group.aggregation),
  )
  if (!first) return groupFormula('CHILDREN', policy.childAggregation)
  if (!second) return first
  const own = policy.ownSharePercent
  return {
    it: `${own}% × [${first.it}] + (100 − ${own})% × [${second.it}]; se uno dei due manca, vale l’altro`,
    en: `${own} % × [${first.en}] + (100 − ${own}) % × [${second.en}]; when one of them is missing, the other counts`,
  }
}

const over: Record<PartSource, LocalizedText> = {
  PHASES: { it: 'sulle fasi misurabili', en: 'over the measurable phases' },
  INDICATORS: { it: 'sugli indicatori misurabili', en: 'over the measurable indicators' },
  CHILDREN: {
    it: 'sugli obiettivi collegati misurabili',
    en: 'over the measurable linked objectives',
  },
}

function groupFormula(source: PartSource, aggregation: Aggregation): LocalizedText {
  const { it, en } = over[source]
  switch (aggregation) {
    case 'WEIGHTED_MEAN':
      return { it: `Σ(peso × valore) ÷ Σ pesi, ${it}`, en: `Σ(weight × value) ÷ Σ weights, ${en}` }
    case 'MEAN':
      return { it: `Σ valori ÷ numero dei valori, ${it}`, en: `Σ values ÷ how many, ${en}` }
    case 'MIN':
      return { it: `il valore più basso, ${it}`, en: `the lowest value, ${en}` }
    case 'SUM':
      return { it: `Σ(peso × valore) ÷ 100, ${it}`, en: `Σ(weight × value) ÷ 100, ${en}` }
  }
}

function calculationOf(
  { raw, computed }: Pick<Figure, 'raw' | 'computed'>,
  { aggregates }: Working,
  calculation: () => string,
): string {
  const parts = aggregates.filter(({ aggregate: { exact } }) => exact !== null)
  const text =
    parts.length === 0
      ? calculation()
      : parts
          .map(({ aggregate, share }) =>
            parts.length === 1
              ? groupCalculation(aggregate)
              : `${exactText(share)} × (${groupCalculation(aggregate)})`,
          )
          .join(' + ')
  const result = raw === null ? '' : ` = ${raw}`
  return raw === computed ? text + result : `${text}${result} → ${computed}`
}

function groupCalculation({ group, used }: Aggregate): string {
  const values = used.map(({ part }) => part.value)
  if (group.aggregation === 'MIN') return `min(${values.join(', ')})`
  if (group.aggregation === 'MEAN') return `(${values.join(' + ')}) ÷ ${used.length}`
  const terms = used.map(({ part, weight }) => `${weightText(part, weight)} × ${part.value}`)
  const total =
    group.aggregation === 'SUM' ? '100' : exactText(sum(used.map(({ weight }) => weight)))
  return `(${terms.join(' + ')}) ÷ ${total}`
}
