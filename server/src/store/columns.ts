import type { Field, FieldTable } from '../domain/fields.ts'

/** The columns that hold the fields of a table, with their SQL types. */
export function columnTypes(table: FieldTable): Readonly<Record<string, string>> {
  return Object.assign({}, ...Object.values(table).map(columnsOfField))
}

function columnsOfField(field: Field): Readonly<Record<string, string>> {
  const { column } = field
  switch (field.kind) {
    case 'DAY':
      return { [column]: 'date' }
    case 'NUMBER':
    case 'DECIMAL':
      return { [column]: 'numeric' }
    case 'TEXT':
      return { [column]: 'text' }
    case 'ENUM':
      return { [column]: field.enumType }
    case 'LABEL':
      return { [column]: field.enumType, [`${column}_label`]: 'text' }
    case 'PERSON':
    case 'CENTER':
    case 'PARENT':
    case 'PORTFOLIO':
    case 'PUBLIC_VALUE':
      return { [column]: 'int' }
    case 'BUDGET_LINK':
      return {
        [`${column}_mission`]: 'text',
        [`${column}_program`]: 'text',
        [`${column}_provenance`]: 'link_provenance',
      }
    case 'NARRATIVE':
      return {}
  }
}
