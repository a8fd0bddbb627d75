import {
  aggregations,
  attainmentMethods,
  executionStates,
  guessedPolarities,
  linkProvenances,
  narrativeSections,
  objectiveLevels,
  overriddenFigures,
  yearSources,
} from '../domain/enums.ts'
import { indicatorFields } from '../domain/indicatorFields.ts'
import { phaseFields } from '../domain/phaseFields.ts'
import { instant, int, list, member, nullable, text } from './columns.ts'
import { fieldColumns } from './fields.ts'
import { type RowOf, select } from './statement.ts'

/** What is read of a DUP itself. */
export const dupColumns = {
  id: int('dup.id'),
  authorityId: int('dup.authority_id'),
  code: text('dup.code'),
  label: text('dup.label'),
  revision: int('dup.revision'),
  createdAt: instant('dup.created_at'),
  updatedAt: instant('dup.updated_at'),
  authorityCode: text('owner.code'),
  authorityName: text('owner.name'),
  authorityCreatedAt: instant('owner.created_at'),
}

/** What {@link dupColumns} are read from: DUPs joined with their authority, to save a statement. */
export const dupsWithOwners = 'dup join authority owner on owner.id = dup.authority_id'

/**
 * The fixed list of statements that read whole plans, hand-written: Prisma would send one for each level
 * of the tree, and make objects of its own for every row. Each takes the ids of the DUPs, or of
 * their authorities, as `$1`, and is ordered so that `link.ts` can read it front to back.
 */
export const statements = {
  dups: select(dupColumns, `from ${dupsWithOwners} where dup.id = any($1) order by dup.id`),

  objectives: select(
    {
      dupId: int('dup_id'),
      id: int('id'),
      parentId: nullable(int('parent_id')),
      level: member(objectiveLevels, 'level'),
      levelLabel: text('level_label'),
      code: text('code'),
      title: text('title'),
      position: int('position'),
      portfolioId: nullable(int('portfolio_id')),
      responsibilityCenterAliasId: nullable(int('center_alias_id')),
      managerAliasId: nullable(int('manager_alias_id')),
      publicValueId: nullable(int('public_value_id')),
      executionState: nullable(member(executionStates, 'execution_state')),
      executionStateLabel: nullable(text('execution_state_label')),
      weight: nullable(text('weight')),
      updatedAt: instant('updated_at'),
      budgetMission: nullable(text('budget_mission')),
      budgetProgram: nullable(text('budget_program')),
      budgetProvenance: nullable(member(linkProvenances, 'budget_provenance')),
    },
    'from objective where dup_id = any($1) order by dup_id, position, id',
  ),

  narratives: select(
    {
      objectiveId: int('objective_id'),
      section: member(narrativeSections, 'section'),
      blocks: text('blocks'),
    },
    'from narrative where dup_id = any($1)',
  ),

  phases: select(
    {
      objectiveId: int('objective_id'),
      id: int('id'),
      position: int('position'),
      title: text('title'),
      ...fieldColumns(phaseFields),
      printed: nullable(text('printed')),
    },
    'from phase where dup_id = any($1) order by dup_id, objective_id, position',
  ),

  indicators: select(
    {
      objectiveId: int('objective_id'),
      id: int('id'),
      position: int('position'),
      title: text('title'),
      ...fieldColumns(indicatorFields),
    },
    'from indicator where dup_id = any($1) order by dup_id, objective_id, position',
  ),

  indicatorValues: select(
    {
      indicatorId: int('indicator_id'),
      year: int('year'),
      yearSource: member(yearSources, 'year_source'),
      expectedText: nullable(text('expected_text')),
      expectedNumber: nullable(text('expected_number')),
      achievedText: nullable(text('achieved_text')),
      achievedNumber: nullable(text('achieved_number')),
    },
    'from indicator_value where dup_id = any($1) order by dup_id, indicator_id, year desc',
  ),

  overrides: select(
    {
      objectiveId: int('objective_id'),
      figure: member(overriddenFigures, 'figure'),
      value: text('value'),
      reason: text('reason'),
      by: text('set_by'),
      at: instant('set_at'),
    },
    'from figure_override where dup_id = any($1) order by dup_id, objective_id, id',
  ),

  policies: select(
    {
      authorityId: int('authority_id'),
      attainmentMethod: member(attainmentMethods, 'attainment_method'),
      capPercent: nullable(text('cap_percent')),
      floorPercent: nullable(text('floor_percent')),
      decimals: int('decimals'),
      indicatorAggregation: member(aggregations, 'indicator_aggregation'),
      childAggregation: member(aggregations, 'child_aggregation'),
      ownSharePercent: text('own_share_percent'),
      guessedPolarity: member(guessedPolarities, 'guessed_polarity'),
      delaySteps: nullable(text('delay_steps')),
      excludedStates: list(member(executionStates, 'excluded_states::text[]')),
      optionalLevels: list(member(objectiveLevels, 'optional_levels::text[]')),
      attainmentBands: nullable(text('attainment_bands')),
      paceBands: nullable(text('pace_bands')),
      weightSumExpected: nullable(text('weight_sum_expected')),
      staleAfterDays: nullable(int('stale_after_days')),
    },
    'from measurement_policy where authority_id = any($1)',
  ),

  centers: select(
    {
      aliasId: int('alias.id'),
      spelling: text('alias.spelling'),
      id: int('center.id'),
      authorityId: int('center.authority_id'),
      code: nullable(text('center.code')),
      name: text('center.name'),
    },
    `from responsibility_center_alias alias
     join responsibility_center center
       on center.authority_id = alias.authority_id and center.id = alias.center_id
     where alias.authority_id = any($1)`,
  ),

  people: select(
    {
      aliasId: int('alias.id'),
      spelling: text('alias.spelling'),
      id: int('person.id'),
      authorityId: int('person.authority_id'),
      name: text('person.name'),
    },
    `from person_alias alias
     join person on person.authority_id = alias.authority_id and person.id = alias.person_id
     where alias.authority_id = any($1)`,
  ),

  portfolios: select(
    {
      id: int('id'),
      authorityId: int('authority_id'),
      label: text('label'),
      holder: text('holder'),
      matters: list(text('matters')),
    },
    'from portfolio where authority_id = any($1)',
  ),

  publicValues: select(
    { id: int('id'), authorityId: int('authority_id'), code: text('code'), title: text('title') },
    'from public_value where authority_id = any($1)',
  ),
} as const

/** What the statements of one read returned. */
export type PlanRows = {
  readonly [Name in keyof typeof statements]: readonly RowOf<(typeof statements)[Name]>[]
}
