import type { ExplainedGroup, Explanation } from '@cascata/server/measures/explanation'

/**
 * Redoes a figure from its explanation alone, as a person with paper would: with its own
 * arithmetic (whole numbers over whole numbers, nothing of the library's) and the rules as the
 * README states them.
 */
export function redo(explanation: Explanation): string | null {
  if (explanation.reason !== null) return null
  const exact =
    explanation.groups.length > 0 ? redoGroups(explanation.groups) : redoMethod(explanation)
  return onPaper(within(exact, explanation), explanation.decimals)
}

type Ratio = readonly [top: bigint, bottom: bigint]

const read = (text: string): Ratio => {
  const [top = '', bottom = '1'] = text.split('/')
  const [whole = '', digits = ''] = top.split('.')
  return [BigInt(whole + digits), BigInt(bottom) * 10n ** BigInt(digits.length)]
}
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d]
const minus = (a: Ratio, [c, d]: Ratio): Ratio => plus(a, [-c, d])
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d]
const over = ([a, b]: Ratio, [c, d]: Ratio): Ratio => (c < 0n ? [-a * d, -b * c] : [a * d, b * c])
const less = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d < c * b
const same = (a: Ratio, b: Ratio): boolean => !less(a, b) && !less(b, a)
const HUNDRED: Ratio = [100n, 1n]
const ZERO: Ratio = [0n, 1n]

function redoGroups(groups: readonly ExplainedGroup[]): Ratio {
  return groups
    .filter(({ parts }) => parts.length > 0)
    .reduce<Ratio>((all, group) => plus(all, times(read(group.share), redoGroup(group))), ZERO)
}

function redoGroup({ aggregation, parts, share }: ExplainedGroup): Ratio {
  const values = parts.map(({ value }) => read(value))
  const weights = parts.map(({ weightUsed }) => read(weightUsed))
  if (aggregation === 'MIN') return values.reduce((low, value) => (less(value, low) ? value : low))
  const total =
    aggregation === 'SUM' ? HUNDRED : weights.reduce((all, weight) => plus(all, weight), ZERO)
  for (const [i, part] of parts.entries()) {
    const used = over(times(read(share), weights[i] ?? ZERO), total)
    if (!same(used, read(part.share))) throw new Error(`share of ${part.node.title}`)
  }
  const sum = values.reduce((all, value, i) => plus(all, times(weights[i] ?? ZERO, value)), ZERO)
  return over(sum, total)
}

function redoMethod({ method, operands, polarity, delaySteps, cap }: Explanation): Ratio {
  const operand = (role: string) => operands.find((found) => found.role === role)
  const number = (role: string): Ratio => read(operand(role)?.number ?? 'missing')
  const day = (role: string): number => Date.parse(operand(role)?.day ?? 'missing') / 86_400_000
  const lower = polarity?.polarity === 'LOWER_IS_BETTER'
  const percent = (top: Ratio, bottom: Ratio): Ratio => over(times(HUNDRED, top), bottom)

  if (method === 'PLANNED_TIME') {
    const planned = day('PLANNED_END') - day('PLANNED_START') + 1
    const passed = Math.min(planned, Math.max(0, day('REFERENCE_DAY') - day('PLANNED_START') + 1))
    return percent([BigInt(passed), 1n], [BigInt(planned), 1n])
  }
  if (method === 'DAYS_OF_DELAY') {
    const days = day('ACHIEVED') - day('EXPECTED')
    return read(delaySteps.find(({ upToDays }) => days <= upToDays)?.percent ?? '0')
  }
  if (method === 'ON_OFF') {
    const said = ['EXPECTED', 'ACHIEVED'].map((role) => {
      const { on, number, text } = operand(role) ?? {}
      return on ?? (number ? !same(read(number), ZERO) : text?.trim().toLowerCase())
    })
    return said[0] === said[1] ? HUNDRED : ZERO
  }
  const [target, achieved] = [number('EXPECTED'), number('ACHIEVED')]
  const [t0, a0] = [same(target, ZERO), same(achieved, ZERO)]
  const [tNegative, aNegative] = [less(target, ZERO), less(achieved, ZERO)]
  switch (method) {
    case 'RATIO':
      if (!lower) return percent(achieved, target)
      if (t0 && a0) return HUNDRED
      return a0 || aNegative ? (cap === null ? HUNDRED : read(cap)) : percent(target, achieved)
    case 'LINEAR_DEVIATION':
      if (t0) return (lower ? a0 || aNegative : !aNegative) ? HUNDRED : ZERO
      return percent(lower ? minus(times([2n, 1n], target), achieved) : achieved, target)
    case 'PERFORM_PLUS':
      if (lower) {
        if (!less(target, achieved) || a0) return HUNDRED
        return tNegative ? ZERO : percent(target, achieved)
      }
      if (!less(achieved, target) || t0) return HUNDRED
      return aNegative ? ZERO : percent(achieved, target)
    case 'BASELINE':
      return percent(minus(achieved, number('BASELINE')), minus(target, number('BASELINE')))
    case 'MAINTAIN': {
      const top = plus(target, number('TOLERANCE'))
      const bottom = minus(target, number('TOLERANCE'))
      if (less(top, achieved)) return percent(top, achieved)
      if (!less(achieved, bottom)) return HUNDRED
      return less(ZERO, bottom) ? percent(achieved, bottom) : ZERO
    }
    default:
      throw new Error(`${method} has no operands`)
  }
}

function within(exact: Ratio, { floor, cap }: Explanation): Ratio {
  if (floor !== null && less(exact, read(floor))) return read(floor)
  return cap !== null && less(read(cap), exact) ? read(cap) : exact
}

/** Long division, one digit more than needed, and then 5 and up rounds away from zero. */
function onPaper([top, bottom]: Ratio, decimals: number): string {
  const negative = top < 0n
  const longer = ((negative ? -top : top) * 10n ** BigInt(decimals + 1)) / bottom
  const digits = longer / 10n + (longer % 10n >= 5n ? 1n : 0n)
  const text = String(digits).padStart(decimals + 1, '0')
  const at = text.length - decimals
  const minus = negative && digits > 0n ? '-' : ''
  return minus + text.slice(0, at) + (decimals > 0 ? `.${text.slice(at)}` : '')
}
