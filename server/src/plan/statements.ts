/**
 * The fixed list of statements that read whole plans. Each takes the ids of the DUPs, or of
 * their authorities, as `$1` and is ordered so that `link.ts` can read it front to back.
 * Columns are read by position: keep a statement and its reader in `link.ts` together.
 */
export const statements = {
  dups: `
    select id, authority_id, code, label, revision, created_at, updated_at
    from dup where id = any($1) order by id`,

  objectives: `
    select dup_id, id, parent_id, level, level_label, code, title, position,
           portfolio_id, center_alias_id, manager_alias_id, public_value_id,
           execution_state, execution_state_label, weight, updated_at,
           budget_mission, budget_program, budget_provenance
    from objective where dup_id = any($1) order by dup_id, position, id`,

  narratives: `
    select objective_id, section, blocks
    from narrative where dup_id = any($1)`,

  phases: `
    select objective_id, id, position, title, planned_start, planned_end, actual_start, actual_end,
           weight, progress, responsible_alias_id, center_alias_id, note, printed
    from phase where dup_id = any($1) order by dup_id, objective_id, position`,

  indicators: `
    select objective_id, id, position, title, type, type_label, note,
           polarity, method, baseline, tolerance, weight
    from indicator where dup_id = any($1) order by dup_id, objective_id, position`,

  indicatorValues: `
    select indicator_id, year, year_source, expected_text, expected_number, achieved_text, achieved_number
    from indicator_value where dup_id = any($1) order by dup_id, indicator_id, year desc`,

  overrides: `
    select objective_id, figure, value, reason, set_by, set_at
    from figure_override where dup_id = any($1) order by dup_id, objective_id, id`,

  policies: `
    select authority_id, attainment_method, cap_percent, floor_percent, decimals,
           indicator_aggregation, child_aggregation, own_share_percent, guessed_polarity,
           delay_steps, excluded_states::text[], optional_levels::text[],
           attainment_bands, pace_bands, weight_sum_expected, stale_after_days
    from measurement_policy where authority_id = any($1)`,

  centers: `
    select alias.id, alias.spelling, center.id, center.authority_id, center.code, center.name
    from responsibility_center_alias alias
    join responsibility_center center
      on center.authority_id = alias.authority_id and center.id = alias.center_id
    where alias.authority_id = any($1)`,

  people: `
    select alias.id, alias.spelling, person.id, person.authority_id, person.name
    from person_alias alias
    join person on person.authority_id = alias.authority_id and person.id = alias.person_id
    where alias.authority_id = any($1)`,

  portfolios: `
    select id, authority_id, label, holder, matters from portfolio where authority_id = any($1)`,

  publicValues: `
    select id, authority_id, code, title from public_value where authority_id = any($1)`,
} as const
