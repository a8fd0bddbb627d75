import { schema } from '@cascata/server/schema/index'
import { type GraphQLField, type GraphQLObjectType, isObjectType, isUnionType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../support/service.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** The options that the builder was given for a type or a field. */
const optionsOf = ({ extensions }: { extensions: object }) =>
  (extensions as { pothosOptions?: { authScopes?: object; skipTypeScopes?: boolean } })
    .pothosOptions ?? {}

/** The rights that a viewer needs for a field; `anyone` where it needs none. */
function rightOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const { authScopes, skipTypeScopes } = optionsOf(field)
  const rights = [
    ...Object.keys((!skipTypeScopes && optionsOf(type).authScopes) || {}),
    ...Object.keys(authScopes ?? {}),
    ...(field.extensions.namesPersons ? ['seesPersons'] : []),
  ]
  return rights.join(' and ') || 'anyone'
}

const rights = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields()).map(
      (field) => [`${type.name}.${field.name}`, rightOf(type, field)] as const,
    ),
  )
const isOfRoot = (name: string) => /^(?:Query|Mutation|Subscription)\./.test(name)

test('every root field, and what right it needs', () => {
  expect(Object.fromEntries(rights.filter(([name]) => isOfRoot(name)))).toEqual({
    'Query.authorities': 'anyone',
    'Query.authority': 'anyone',
    'Query.budgetMissions': 'anyone',
    'Query.dup': 'anyone',
    'Query.dups': 'anyone',
    // Persons are null for viewers without the right `seesPersons`.
    'Query.node': 'anyone',
    'Query.nodes': 'anyone',
    'Query.objective': 'anyone',
    'Query.pegObjective': 'anyone',
    'Query.pegObjectives': 'anyone',
    'Mutation.importSheets': 'administrator',
    'Mutation.mergePeople': 'administrator',
    'Mutation.mergeResponsibilityCenters': 'administrator',
  })
})

test('every other field that needs a right', () => {
  expect(
    Object.fromEntries(rights.filter(([name, right]) => !isOfRoot(name) && right !== 'anyone')),
  ).toEqual({
    'Import.importedBy': 'seesPersons',
    'Import.issues': 'seesPersons',
    'FigureOverride.by': 'seesPersons',
    'PegObjective.manager': 'seesPersons',
    'PegObjective.managerLabel': 'seesPersons',
    'Phase.responsible': 'seesPersons',
    'Phase.responsibleLabel': 'seesPersons',
  })
})

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})

test('every mutation takes one input, and answers a refusal by its type', () => {
  for (const { name, args, type } of mutations) {
    const inputName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
    expect(args.map((arg) => [arg.name, String(arg.type)])).toEqual([['input', inputName]])
    const result = schema.getType(String(type).replaceAll('!', ''))
    const members = isUnionType(result) ? result.getTypes().map((member) => member.name) : []
    expect(members).toContain('NotAdministratorError')
  }
})

/** An input of each mutation that would do something. */
const inputs: Record<string, string> = {
  importSheets: '{ files: [{ name: "a.md", text: "x" }] }',
  mergePeople: '{ from: "Person:1", into: "Person:2" }',
  mergeResponsibilityCenters: '{ from: "ResponsibilityCenter:1", into: "ResponsibilityCenter:2" }',
}

test('a viewer without the right is refused before any resolver and any statement', async () => {
  expect(Object.keys(inputs).sort()).toEqual(mutations.map(({ name }) => name).sort())
  for (const [name, input] of Object.entries(inputs)) {
    const query = `mutation { ${name}(input: ${input}) { __typename ... on UserError { code message } } }`
    let answer: unknown
    const statements = await service.statements(async () => {
      answer = await service.execute(query)
    })
    expect(statements).toEqual([])
    expect(answer).toEqual({
      status: 200,
      data: {
        [name]: {
          __typename: 'NotAdministratorError',
          code: 'TOKEN_REQUIRED',
          message: expect.stringContaining('Only the administrator'),
        },
      },
    })
  }
})
