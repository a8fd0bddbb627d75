import type { Group } from './aggregation.ts'
import { aggregateFigure, type ComputedFigure } from './computedFigure.ts'
import type { FigureKind } from './figureKind.ts'
import { isPlan, type MeasuredObjective, type MeasuredPlan } from './nodes.ts'
import type { MeasurementPolicy } from './policy.ts'

/** The sources of a figure above the leaves. */
export interface Sources {
  /** The node's own phases or indicators. */
  readonly own: (objective: MeasuredObjective) => Group
  /** The same figure of a child. */
  readonly child: (objective: MeasuredObjective) => ComputedFigure
}

/**
 * The figure of an objective or of the DUP: from its own phases or indicators, from the
 * objectives linked to it, or, where it has both, from both with the policy's shares.
 *
 * Children count with their effective figure and the weight of their edge. Weight 0 aligns an
 * objective without letting it contribute ("the CEO KR would want to ignore these cascades",
 * GitLab epic gitlab-org/12536).
 *
 * Source: GZOOM `ScoreCard` (a node's recipe of own KPIs and weighted children), Perdoo's
 * "progress driver", Asana's `contribution_weight`.
 */
export function rollUp(
  kind: FigureKind,
  node: MeasuredPlan | MeasuredObjective,
  sources: Sources,
  policy: MeasurementPolicy,
): ComputedFigure {
  const base = { kind, subject: node, policy }
  if (isPlan(node)) {
    const groups = [childGroup(node.roots, sources, policy)]
    return aggregateFigure({ ...base, override: null }, groups)
  }
  const groups = [sources.own(node), childGroup(node.children, sources, policy)]
  const filled = groups.filter(({ parts }) => parts.length > 0)
  // With nothing below it, a PEG objective lacks phases or indicators, one above lacks objectives.
  const lacking = groups.slice(...(node.level === 'PEG' ? [0, 1] : [1]))
  const override = overrideOf(kind, node)
  return aggregateFigure({ ...base, override }, filled.length > 0 ? filled : lacking)
}

const overrideOf = (kind: FigureKind, { overrides }: MeasuredObjective) =>
  overrides.findLast(({ figure }) => figure === kind) ?? null

function childGroup(
  children: readonly MeasuredObjective[],
  sources: Sources,
  { childAggregation, excludedStates }: MeasurementPolicy,
): Group {
  return {
    source: 'CHILDREN',
    aggregation: childAggregation,
    parts: children.map((child) => {
      const { value, reason, override, coverage } = sources.child(child)
      const excluded =
        child.executionState !== null && excludedStates.includes(child.executionState)
      return {
        node: child,
        value,
        reason: excluded ? 'STATE_EXCLUDED' : value === null ? reason : null,
        origin: override ? 'OVERRIDDEN' : 'COMPUTED',
        weight: child.weight,
        leaves: { measured: coverage.leavesMeasured, total: coverage.leavesTotal },
      }
    }),
  }
}
