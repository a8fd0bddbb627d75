import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { NODE_TYPES } from '@cascata/server/schema/globalId'
import { printSdl, sdlFile } from '@cascata/server/schema/sdl'
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { expect, test } from 'vitest'

test('the committed SDL is what the code says', () => {
  expect(readFileSync(sdlFile, 'utf8')).toBe(printSdl())
})

test('every type, field, argument, input field and enum value is described', () => {
  const types = Object.values(buildSchema(printSdl()).getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  expect(types.flatMap(undescribed)).toEqual([])
})

test('ids are given to nodes, and to nothing else', () => {
  const nodes = Object.values(buildSchema(printSdl()).getTypeMap())
    .filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    )
    .map(({ name }) => name)
  expect([...NODE_TYPES]).toEqual(nodes.sort())
})

test('no description merely repeats the name it describes', () => {
  const words = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const repeats = Object.values(buildSchema(printSdl()).getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) =>
      [[type.name, type.description] as const, ...membersOf(type)]
        .filter(([name, text]) => words(text ?? '') === words(name.split('.').at(-1) ?? ''))
        .map(([name]) => name),
    )
  expect(repeats).toEqual([])
})

test('building the schema writes nothing and leaves nothing running', () => {
  const script = `
    await import('@cascata/server/schema/index')
    const left = process.getActiveResourcesInfo().filter((kind) => !/Pipe|TTY|File/.test(kind))
    if (left.length > 0) throw new Error('left running: ' + left)
  `
  // No right to write, to start programs or to use worker threads: any attempt would throw.
  execFileSync(
    process.execPath,
    ['--permission', '--allow-fs-read=*', '--input-type=module', '--eval', script],
    { cwd: import.meta.dirname, stdio: 'pipe' },
  )
})

function undescribed(type: GraphQLNamedType): string[] {
  return [[type.name, type.description] as const, ...membersOf(type)]
    .filter(([, description]) => !description?.trim())
    .map(([name]) => name)
}

function membersOf(type: GraphQLNamedType): (readonly [string, string | null | undefined])[] {
  if (isEnumType(type)) {
    return type.getValues().map((value) => [`${type.name}.${value.name}`, value.description])
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [
      `${type.name}.${field.name}`,
      field.description,
    ])
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, field.description] as const,
    ...field.args.map(
      (argument) => [`${type.name}.${field.name}.${argument.name}`, argument.description] as const,
    ),
  ])
}
