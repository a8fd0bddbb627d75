import { goalTree, walk } from '@cascata/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newAuthority } from '../support/authority.ts'
import { insertPlan } from '../support/plan.ts'
import { openTestService, type TestService } from '../support/service.ts'

// What one read of a tree costs, in statements: never more for a larger one.
const FIND_DUP = 1 // (authority, code) → (id, revision)
const LOAD_PLAN = 14 // twelve reads between the begin and commit of one consistent read

/** What else is computed: explanations, findings, counts, polarities, the policy. */
const EXPLAINED = `query ($authority: String, $dup: String!) {
  dup(authority: $authority, code: $dup) {
    measurementPolicy { attainmentMethod }
    progress { explanation { calculation groups { parts { node { title } share } } } }
    findings { code node { id title } message { it } }
    children {
      attainment { explanation { calculation groups { parts { node { title } share } } } }
      counts { byState { state count } }
      findings { code }
    }
  }
}`

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

test.each([15, 150, 1_500])(
  'a tree of %i PEG objectives costs a fixed number of statements',
  async (objectives) => {
    const names = { authority: newAuthority().code, dup: 'DUP_2025_2027' }
    await insertPlan(service.database.pool, { ...names, objectives })
    const read = () => goalTree(service.client, names)
    const explain = () => service.execute(EXPLAINED, { authority: names.authority, dup: names.dup })

    const tree = await read()
    const pegObjectives = tree && [...walk(tree)].filter(({ node }) => node.level === 'PEG')
    expect(pegObjectives).toHaveLength(objectives)

    await service.database.pool.query(
      'update dup set revision = revision + 1 where authority_id = (select id from authority where code = $1)',
      [names.authority],
    )
    expect(await service.statements(read)).toHaveLength(FIND_DUP + LOAD_PLAN)
    expect(await service.statements(read)).toHaveLength(FIND_DUP)
    expect((await explain()).errors).toBeUndefined()
    expect(await service.statements(explain)).toHaveLength(FIND_DUP)
  },
)
