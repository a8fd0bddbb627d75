import type { TableShape } from './upsert.ts'

/** The authority's own rows, that its plans share. */
export const PERSON: TableShape = {
  name: 'person',
  columns: { authority_id: ['key', 'int'], name: ['key', 'text'] },
}

export const PORTFOLIO: TableShape = {
  name: 'portfolio',
  columns: {
    authority_id: ['key', 'int'],
    label: ['key', 'text'],
    holder: ['value', 'text'],
    matters: ['value', 'text[]'],
  },
}

export const PUBLIC_VALUE: TableShape = {
  name: 'public_value',
  columns: {
    authority_id: ['key', 'int'],
    code: ['key', 'text'],
    title: ['value', 'text'],
  },
}

export const CENTER: TableShape = {
  name: 'responsibility_center',
  columns: {
    id: ['key', 'int'],
    authority_id: ['fixed', 'int'],
    code: ['value', 'text'],
    name: ['value', 'text'],
  },
}

export const CENTER_ALIAS: TableShape = {
  name: 'responsibility_center_alias',
  columns: {
    authority_id: ['key', 'int'],
    spelling: ['key', 'text'],
    center_id: ['value', 'int'],
  },
}

/** What a sheet leaves out of an objective is not said, so it stays (`kept`). */
export const OBJECTIVE: TableShape = {
  name: 'objective',
  columns: {
    dup_id: ['key', 'int'],
    level: ['key', 'objective_level'],
    code: ['key', 'text'],
    authority_id: ['fixed', 'int'],
    position: ['fixed', 'int'],
    level_label: ['value', 'text'],
    title: ['value', 'text'],
    parent_id: ['kept', 'int'],
    portfolio_id: ['kept', 'int'],
    center_alias_id: ['kept', 'int'],
    manager_id: ['kept', 'int'],
    public_value_id: ['kept', 'int'],
    execution_state: ['kept', 'execution_state'],
    execution_state_label: ['kept', 'text'],
  },
}

export const NARRATIVE: TableShape = {
  name: 'narrative',
  columns: {
    objective_id: ['key', 'int'],
    section: ['key', 'narrative_section'],
    dup_id: ['fixed', 'int'],
    blocks: ['value', 'jsonb'],
  },
}

/** A printed row is complete: its empty cells are values too. */
export const PHASE: TableShape = {
  name: 'phase',
  columns: {
    id: ['id', 'int'],
    authority_id: ['fixed', 'int'],
    dup_id: ['fixed', 'int'],
    objective_id: ['fixed', 'int'],
    position: ['value', 'int'],
    title: ['value', 'text'],
    planned_start: ['value', 'date'],
    planned_end: ['value', 'date'],
    actual_start: ['value', 'date'],
    actual_end: ['value', 'date'],
    weight: ['value', 'numeric'],
    progress: ['value', 'numeric'],
    responsible_id: ['value', 'int'],
    center_alias_id: ['value', 'int'],
    note: ['value', 'text'],
    printed: ['value', 'jsonb'],
  },
}

export const INDICATOR: TableShape = {
  name: 'indicator',
  columns: {
    id: ['id', 'int'],
    dup_id: ['fixed', 'int'],
    objective_id: ['fixed', 'int'],
    position: ['value', 'int'],
    title: ['value', 'text'],
    type: ['value', 'indicator_type'],
    type_label: ['value', 'text'],
    note: ['value', 'text'],
  },
}

export const INDICATOR_VALUE: TableShape = {
  name: 'indicator_value',
  columns: {
    indicator_id: ['key', 'int'],
    year: ['key', 'int'],
    dup_id: ['fixed', 'int'],
    year_source: ['value', 'year_source'],
    expected_text: ['value', 'text'],
    expected_number: ['value', 'numeric'],
    achieved_text: ['value', 'text'],
    achieved_number: ['value', 'numeric'],
  },
}
