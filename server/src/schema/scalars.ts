import { GraphQLError } from 'graphql'
import { isFile } from '../domain/isFile.ts'
import { builder } from './builder.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DECIMAL = /^-?\d{1,30}(\.\d{1,30})?$/

builder.scalarType('Date', {
  description:
    'A calendar day as `YYYY-MM-DD`, without time or zone: the day the sheet printed (`31/12/2024` → `2024-12-31`).',
  serialize: (value) => value,
  parseValue: (value) => {
    const date =
      typeof value === 'string' && DAY.test(value) ? new Date(`${value}T00:00:00Z`) : null
    if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value as string)) {
      return value as string
    }
    throw new GraphQLError(
      'A Date is an existing day written "YYYY-MM-DD", for instance "2024-12-31".',
    )
  },
})

builder.scalarType('DateTime', {
  description: 'An instant as an ISO 8601 string in UTC, for instance `2026-11-23T08:30:00.000Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = new Date(typeof value === 'string' ? value : Number.NaN)
    if (Number.isNaN(date.getTime())) {
      throw new GraphQLError(
        'A DateTime is an ISO 8601 string, for instance "2026-11-23T08:30:00Z".',
      )
    }
    return date
  },
})

builder.scalarType('Decimal', {
  description:
    'An exact decimal number as a string, with the decimals the sheet printed (`40,00` → `"40.00"`). A computed figure has the decimals of the policy. It never passes through floating point; convert it with `Number(…)` for charts only.',
  serialize: (value) => value,
  parseValue: (value) => {
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text === 'string' && DECIMAL.test(text)) return text
    throw new GraphQLError('A Decimal is a string with a decimal point, for instance "40.00".')
  },
})

builder.scalarType('File', {
  description:
    'A file of a multipart request (GraphQL multipart request specification): `null` in the variables, named in `map`. Never part of an answer.',
  serialize: () => {
    throw new GraphQLError('A File is never part of an answer.')
  },
  parseValue: (value) => {
    if (isFile(value)) return value
    throw new GraphQLError(
      'A File comes as a part of a multipart/form-data request that `map` names; a text can be given as `text`.',
    )
  },
  parseLiteral: () => {
    throw new GraphQLError('A File is given as a variable, not in the document.')
  },
})
