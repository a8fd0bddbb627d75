import { readFileSync } from 'node:fs'
import type { Field, FieldTable } from '@cascata/server/domain/fields'
import { namesOfKind } from '@cascata/server/domain/fields'
import { indicatorFields, yearValues } from '@cascata/server/domain/indicatorFields'
import { objectiveFields } from '@cascata/server/domain/objectiveFields'
import { phaseFields } from '@cascata/server/domain/phaseFields'
import { expect, test } from 'vitest'

/** What describes a value, apart from the words for people. */
interface Shape {
  readonly description: string
  readonly properties: Readonly<Record<string, Shape>>
}

const { $defs } = JSON.parse(
  readFileSync(new URL('../../server/src/formats/json/plan.schema.json', import.meta.url), 'utf8'),
) as { readonly $defs: Readonly<Record<string, Shape>> }

const TEXT = { type: ['string', 'null'] }
const DECIMAL = { ...TEXT, pattern: '^-?(0|[1-9][0-9]{0,39})(\\.[0-9]{1,40})?$' }

/** The properties of a field by its kind; none of the kinds that have an object of their own. */
function propertiesOf(name: string, field: Field): Readonly<Record<string, object>> {
  switch (field.kind) {
    case 'DAY':
      return { [name]: { ...TEXT, format: 'date' } }
    case 'NUMBER':
    case 'DECIMAL':
      return { [name]: DECIMAL }
    case 'TEXT':
    case 'PERSON':
      return { [name]: TEXT }
    case 'CENTER':
      return { [`${name}Label`]: TEXT }
    case 'ENUM':
      return { [name]: { enum: [...field.values, null] } }
    case 'LABEL':
      return { [name]: { enum: [...field.values, null] }, [`${name}Label`]: TEXT }
    default:
      return {}
  }
}

const propertiesOfAll = (table: FieldTable) =>
  Object.assign({}, ...Object.entries(table).map(([name, field]) => propertiesOf(name, field)))

/** The properties of a part of the schema, but those named, without their descriptions. */
function shapesOf(part: Shape | undefined, ...without: readonly string[]) {
  const all = Object.entries(part?.properties ?? {})
  return Object.fromEntries(
    all
      .filter(([name]) => !without.includes(name))
      .map(([name, { description: _, ...shape }]) => [name, shape]),
  )
}

test('the schema has every field of a phase as its kind is written', () => {
  expect(shapesOf($defs.phase, 'title', 'printed')).toEqual(propertiesOfAll(phaseFields))
  const printed = namesOfKind(phaseFields, 'DAY', 'NUMBER').map((name) => [name, TEXT])
  expect(shapesOf($defs.phase?.properties.printed)).toEqual(Object.fromEntries(printed))
})

test('the schema has every field of an indicator as its kind is written', () => {
  expect(shapesOf($defs.indicator, 'title', 'values')).toEqual(propertiesOfAll(indicatorFields))
  expect(Object.keys(shapesOf($defs.yearValues, 'year', 'yearSource'))).toEqual([...yearValues])
})

test('the schema has every field of an objective', () => {
  const own = ['level', 'code', 'phases', 'indicators']
  expect(shapesOf($defs.objective, ...own)).toMatchObject(propertiesOfAll(objectiveFields))
  const names = Object.entries(objectiveFields).flatMap(([name, field]) => {
    const properties = Object.keys(propertiesOf(name, field))
    return properties.length > 0 ? properties : [name]
  })
  expect(Object.keys(shapesOf($defs.objective, ...own)).sort()).toEqual(names.sort())
})
