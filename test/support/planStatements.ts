// The statements that write a generated plan. Every cell follows from the number of its row, so
// that the same size always gives the same plan.

/** The authority ($1: code), made or found. */
export const insertAuthority = `
  insert into authority (code, name) values ($1, 'Ente ' || $1)
  on conflict (code) do update set name = excluded.name
  returning id`

/** A DUP of the authority $1 with the code $2. */
export const insertDup = `
  insert into dup (authority_id, code, label) values ($1, $2, replace($2, '_', ' '))
  returning id`

/** What the plans of one authority share: made with its first plan, found by the others. */
export const insertOrganization = [
  `insert into responsibility_center (authority_id, code, name)
   select $1, nullif(format('%s_UO_2020', lpad(i::text, 2, '0')), '12_UO_2020'), 'SETTORE ' || i
   from generate_series(1, 12) i
   where not exists (select from responsibility_center where authority_id = $1)`,

  `insert into responsibility_center_alias (authority_id, center_id, spelling)
   select $1, id, spelling
   from responsibility_center, lateral (values
     (name), ('UNITA'' ORGANIZZATIVA ' || name), ('Unità organizzativa "' || name || '"')
   ) as printed (spelling)
   where authority_id = $1 order by id
   on conflict (authority_id, spelling) do nothing`,

  `insert into person (authority_id, name)
   select $1, format('%s %s', surname, name)
   from unnest('{CONTI,D''AMICO,FERRI,NICOLÒ,RE}'::text[]) surname,
        unnest('{ANNA,LUCA,MARIO,ZOE}'::text[]) name
   on conflict (authority_id, name) do nothing`,

  `insert into person_alias (authority_id, person_id, spelling)
   select $1, id, spelling
   from person, lateral (values (name), ('Dott. ' || name)) as printed (spelling)
   where authority_id = $1 order by id
   on conflict (authority_id, spelling) do nothing`,

  `insert into portfolio (authority_id, label, holder, matters)
   select $1, holder || ' - Bilancio e Finanza - Personale', holder, '{Bilancio e Finanza,Personale}'
   from generate_series(1, 6) i, lateral (select 'ASSESSORE ' || i) as line (holder)
   on conflict (authority_id, label) do nothing`,

  `insert into public_value (authority_id, code, title)
   select $1, i::text, 'VALORE PUBBLICO ' || i from generate_series(1, 7) i
   on conflict (authority_id, code) do nothing`,
]

/** The ids of what an authority owns, as arrays from which rows pick theirs by number. */
const owned = `
  owned as materialized (
    select
      (select array_agg(id order by id) from responsibility_center_alias where authority_id = $1) center_aliases,
      (select array_agg(id order by id) from person_alias where authority_id = $1) person_aliases,
      (select array_agg(id order by id) from portfolio where authority_id = $1) portfolios,
      (select array_agg(id order by id) from public_value where authority_id = $1) public_values
  )`

/** One of an array, by a number of any size. */
const pick = (array: string, number: string) =>
  `(${array})[1 + (${number}) % cardinality(${array})]`

/**
 * The objectives of all levels: $3 PEG objectives and what stands above them. Some budget codes
 * are in no table.
 *
 * A node is named by its level's rank and its number within the level. `span` says how many
 * PEG objectives it stands above, so that `first`, the first of them, tells both its place in
 * the plan and, divided by the parent's span, its parent's number.
 */
export const insertObjectives = `
  with ${owned},
  tier (rank, level, span, label, code) as (values
    (1, 'MANDATE', 400, 'OBIETTIVO DI MANDATO', '2023_2028_DUP_'),
    (2, 'MISSION', 100, 'OBIETTIVO DI MISSIONE', '2024_28_DUP_'),
    (3, 'PROGRAM', 20, 'OBIETTIVO DI PROGRAMMA', '0101_'),
    (4, 'PEG', 1, 'PEG-PIAO-SEZ. 2.2 PERFORMANCE', '2024_U09_')
  ),
  node as (
    select tier.*, number, first,
      case
        when rank = 4 and number = $3 then 0
        when rank = 4 and number = $3 - 1 then 1
        when rank > 1 and number % 10 = 0 then rank - 2
        else rank - 1
      end as parent_rank
    from tier, generate_series(1, ceil($3::numeric / span)::int) number,
      lateral (select (number - 1) * span) as place (first)
  ),
  placed as materialized (
    select nextval(pg_get_serial_sequence('objective', 'id'))::int as id,
           row_number() over () as position, node.*
    from (select * from node order by first, rank) node
  )
  insert into objective (id, authority_id, dup_id, parent_id, level, level_label, code, title, position,
    portfolio_id, center_alias_id, manager_alias_id, public_value_id, execution_state, execution_state_label,
    budget_mission, budget_program, budget_provenance)
  select node.id, $1, $2, parent.id, node.level::objective_level, node.label,
    node.code || lpad(node.number::text, 4, '0'),
    format('%s n. %s: qualità dell''azione e «trasparenza»', initcap(node.label), node.number),
    node.position,
    case when peg then ${pick('portfolios', 'node.number')} end,
    case when peg and node.number % 31 > 0 then ${pick('center_aliases', 'node.number')} end,
    case when peg and node.number % 29 > 0 then ${pick('person_aliases', 'node.number')} end,
    case when peg then ${pick('public_values', 'node.number')} end,
    case when peg then ${pick(`'{IN_PROGRESS,COMPLETED,NULL,SUSPENDED}'::execution_state[]`, 'node.number')} end,
    case when peg then ${pick(`'{In Corso,Concluso,NULL,Sospeso}'::text[]`, 'node.number')} end,
    case node.rank when 2 then lpad((node.number % 21)::text, 2, '0') when 3 then '01' end,
    case node.rank when 3 then lpad((node.number % 13)::text, 2, '0') end,
    case when node.rank in (2, 3) then 'DERIVED_FROM_CODE'::link_provenance end
  from owned, placed node
  cross join lateral (select node.rank = 4) as kind (peg)
  left join placed parent on parent.rank = node.parent_rank
    and parent.number = node.first / parent.span + 1
  order by node.id`

/** Both texts of a PEG objective, 1.5 KB together: two paragraphs and two numbered items each. */
export const insertNarratives = `
  insert into narrative (dup_id, objective_id, section, blocks)
  select dup_id, id, section, (
    select jsonb_agg(jsonb_build_object('number', nullif(greatest(block - 2, 0), 0), 'text', format(
      'Obiettivo %s, punto %s: l''ufficio garantisce l''attività di "ascolto" dei cittadini e ne dà conto, '
      'con la rassegna degli atti n. %s/2024 e la loro pubblicazione sul sito dell''Ente.',
      code, block, position * block)) order by block)
    from generate_series(1, 4) block)
  from objective, unnest(enum_range(null::narrative_section)) section
  where dup_id = $1 and level = 'PEG'
  order by id, section`

/** $3 phases for each PEG objective of the DUP $2. */
export const insertPhases = `
  with ${owned}
  insert into phase (authority_id, dup_id, objective_id, position, title, planned_start, planned_end,
    actual_start, actual_end, weight, progress, responsible_alias_id, center_alias_id, note, printed)
  select $1, $2, id, i, format('Fase %s di %s: avvio, svolgimento e verifica', i, code),
    start, start + 60,
    case when seed % 5 > 0 then start + 3 end,
    case when seed % 5 > 1 then start + 57 + seed % 9 end,
    case when seed % 17 > 0 then round(100.00 / $3, 2) end,
    case when seed % 13 > 0 then (seed % 11 * 10)::numeric(5, 2) end,
    ${pick('person_aliases', 'seed')},
    case when seed % 19 > 0 then ${pick('center_aliases', 'seed')} end,
    case when seed % 3 = 0 then 'Si veda la determinazione n. ' || seed end,
    case when seed % 23 = 0 then jsonb_build_object('plannedEnd', to_char(start + 60, 'FMDD/FMMM/YYYY')) end
  from owned, objective, generate_series(1, $3::int) i,
    lateral (select objective.position * 7 + i) as row (seed),
    lateral (select date '2024-01-01' + seed % 300) as period (start)
  where dup_id = $2 and level = 'PEG'
  order by id, i`

/** $2 indicators for each PEG objective of the DUP $1. */
export const insertIndicators = `
  insert into indicator (dup_id, objective_id, position, title, type, type_label, note)
  select dup_id, id, i, format('Pratiche concluse entro il 31/12/2024: almeno n. %s', seed),
    case when seed % 7 > 0 then 'EFFICIENCY'::indicator_type end,
    case when seed % 7 > 0 then 'EFFICIENZA' end,
    case when seed % 4 = 0 then 'Fonte: registro di protocollo' end
  from objective, generate_series(1, $2::int) i,
    lateral (select objective.position * 5 + i) as row (seed)
  where dup_id = $1 and level = 'PEG'
  order by id, i`

/** Values of $2 years for each indicator. Every fourth indicator is on or off; prior years have no expected value, as on real sheets. */
export const insertIndicatorValues = `
  insert into indicator_value (dup_id, indicator_id, year, year_source,
    expected_text, expected_number, achieved_text, achieved_number)
  select dup_id, indicator.id, 2024 - age,
    (case age when 0 then 'AFTER_PRIOR_COLUMNS' else 'COLUMN_HEADING' end)::year_source,
    case when age = 0 then coalesce(replace(number::text, '.', ','), 'fatto') end,
    case when age = 0 then number end,
    case when known then coalesce(replace(number::text, '.', ','), 'in corso') end,
    case when known then number end
  from indicator join objective using (dup_id), generate_series(0, $2::int - 1) age,
    lateral (select objective.position * 3 + indicator.position + age) as row (seed),
    lateral (select case when indicator.position % 4 > 0 then (seed % 90)::numeric(9, 2) end,
                    seed % 6 > 0) as cell (number, known)
  where dup_id = $1 and objective.id = indicator.objective_id
  order by indicator.id, age`
