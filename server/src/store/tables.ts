import { indicatorFields } from '../domain/indicatorFields.ts'
import { objectiveFields } from '../domain/objectiveFields.ts'
import { phaseFields } from '../domain/phaseFields.ts'
import { columnTypes } from './columns.ts'

/** A table that imports write: its columns with their SQL types. */
export interface SqlTable {
  readonly name: string
  /** The columns that identify a row. */
  readonly key: readonly string[]
  /** The columns that an update overwrites. */
  readonly values: Readonly<Record<string, string>>
  /** The columns that are written once, the key included. */
  readonly fixed: Readonly<Record<string, string>>
}

const owned = { id: 'int', authority_id: 'int' }

export const CENTER: SqlTable = {
  name: 'responsibility_center',
  key: ['id'],
  fixed: owned,
  values: { code: 'text', name: 'text' },
}

export const CENTER_ALIAS: SqlTable = {
  name: 'responsibility_center_alias',
  key: ['id'],
  fixed: { ...owned, spelling: 'text' },
  values: { center_id: 'int' },
}

export const PERSON: SqlTable = {
  name: 'person',
  key: ['id'],
  fixed: owned,
  values: { name: 'text' },
}

export const PERSON_ALIAS: SqlTable = {
  name: 'person_alias',
  key: ['id'],
  fixed: { ...owned, spelling: 'text' },
  values: { person_id: 'int' },
}

export const PORTFOLIO: SqlTable = {
  name: 'portfolio',
  key: ['id'],
  fixed: { ...owned, label: 'text' },
  values: { holder: 'text', matters: 'text[]' },
}

export const PUBLIC_VALUE: SqlTable = {
  name: 'public_value',
  key: ['id'],
  fixed: { ...owned, code: 'text' },
  values: { title: 'text' },
}

export const OBJECTIVE: SqlTable = {
  name: 'objective',
  key: ['id'],
  fixed: { ...owned, dup_id: 'int', level: 'objective_level', code: 'text', position: 'int' },
  values: columnTypes(objectiveFields),
}

export const NARRATIVE: SqlTable = {
  name: 'narrative',
  key: ['objective_id', 'section'],
  fixed: { objective_id: 'int', section: 'narrative_section', dup_id: 'int' },
  values: { blocks: 'jsonb' },
}

export const PHASE: SqlTable = {
  name: 'phase',
  key: ['id'],
  fixed: { ...owned, dup_id: 'int', objective_id: 'int' },
  values: { position: 'int', title: 'text', ...columnTypes(phaseFields), printed: 'jsonb' },
}

export const INDICATOR: SqlTable = {
  name: 'indicator',
  key: ['id'],
  fixed: { id: 'int', dup_id: 'int', objective_id: 'int' },
  values: { position: 'int', title: 'text', ...columnTypes(indicatorFields) },
}

export const INDICATOR_VALUE: SqlTable = {
  name: 'indicator_value',
  key: ['indicator_id', 'year'],
  fixed: { indicator_id: 'int', year: 'int', dup_id: 'int', year_source: 'year_source' },
  values: {
    expected_text: 'text',
    expected_number: 'numeric',
    achieved_text: 'text',
    achieved_number: 'numeric',
  },
}

/** The patterns that find the mission and program of the budget in an objective's code, by level. */
export const CODE_PATTERN: SqlTable = {
  name: 'code_pattern',
  key: ['authority_id', 'level'],
  fixed: { authority_id: 'int', level: 'objective_level' },
  values: { pattern: 'text' },
}

/** The record of a change to one object. */
export const CHANGE: SqlTable = {
  name: 'import_change',
  key: ['id'],
  fixed: {
    import_id: 'int',
    action: 'change_action',
    kind: 'change_kind',
    node_id: 'int',
    objective_id: 'int',
    label: 'text',
    fields: 'jsonb',
  },
  values: {},
}
