import type PrismaTypes from '@cascata/prisma/pothos'
import { getDatamodel } from '@cascata/prisma/pothos'
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import { NotAdministratorError } from '../access/notAdministrator.ts'
import type { Rights } from '../access/viewer.ts'
import type { Context } from '../context.ts'
import { isProduction } from '../env.ts'
import { badInput } from '../errors.ts'
import { complexityError } from './complexity.ts'
import { decodeGlobalId, encodeGlobalId } from './globalId.ts'
import ListLimitPlugin from './listLimit.ts'
import PersonsPlugin, { isVisibleNode } from './persons.ts'

/** How many objects `nodes` reads at once. */
const MAX_IDS = 100

/** How many items a plain list is taken to have when an operation's cost is estimated before it runs. */
const RECKONED_LIST_SIZE = 4

/**
 * The schema builder: plugins and what holds for every type. It knows no type of its own;
 * importing it, or the whole schema, connects to nothing and writes nothing.
 */
export const builder = new SchemaBuilder<{
  Context: Context
  AuthScopes: Rights
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    Date: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
    Decimal: { Input: string; Output: string }
    File: { Input: File; Output: never }
  }
}>({
  // The first is the outermost. `relay` comes first so that the others see decoded ids; `errors`
  // wraps `scopeAuth` and `prisma`, whose errors it turns into results; `persons` and `listLimit`
  // wrap the plugins that load, and `persons` wraps `listLimit` so that hidden values are not counted.
  plugins: [
    RelayPlugin,
    ErrorsPlugin,
    ScopeAuthPlugin,
    PersonsPlugin,
    ListLimitPlugin,
    PrismaPlugin,
    ComplexityPlugin,
  ],
  defaultFieldNullability: false,
  errors: {
    // `importSheets` answers with a union `ImportSheetsResult`: the report, or an expected error.
    directResult: true,
    defaultTypes: [NotAdministratorError],
    defaultUnionOptions: {
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  scopeAuth: {
    authScopes: ({ viewer }) => viewer.rights,
    // Every right that a root field names today is the administrator's.
    unauthorizedError: () => new NotAdministratorError(),
  },
  prisma: {
    client: (context) => context.loaders.prisma,
    dmmf: getDatamodel(),
    // A planned query that no resolver uses costs a statement: ignored in service, an error in tests.
    onUnusedQuery: isProduction ? null : 'error',
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: RECKONED_LIST_SIZE,
    limit: ({ limits }) => ({ complexity: limits.maxComplexity, depth: limits.maxDepth }),
    complexityError,
  },
  relay: {
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
    cursorType: 'String',
    idFieldOptions: {
      description:
        'Global id: names this object in the whole service, for `node` and `nodes`. Opaque; stable while the object exists, across imports too.',
    },
    nodeTypeOptions: {
      description: 'Anything that can be read again by its global id.',
    },
    nodeQueryOptions: {
      description: 'The object with this global id; null when there is none (any more).',
      args: { id: { description: 'A global id that this service returned.' } },
      resolve: (_root, { id }, { viewer }, _info, resolveNode) =>
        isVisibleNode(id, viewer) ? resolveNode(id) : null,
    },
    nodesQueryOptions: {
      description:
        'The objects with these global ids, in the order asked; null in the place of one that does not exist (any more).',
      args: { ids: { description: `Global ids that this service returned; at most ${MAX_IDS}.` } },
      complexity: { field: 1, multiplier: MAX_IDS / 2 },
      resolve: async (_root, { ids }, { viewer }, _info, resolveNodes) => {
        if (ids.length > MAX_IDS) {
          throw badInput('ids', `\`ids\` has ${ids.length} ids; give at most ${MAX_IDS}.`)
        }
        // Whatever ids it is given, this loads those of the arguments.
        const nodes = await resolveNodes(ids)
        return ids.map((id, index) => (isVisibleNode(id, viewer) ? nodes[index] : null))
      },
    },
    pageInfoTypeOptions: { description: 'Where a page of a connection stands in the whole list.' },
    hasNextPageFieldOptions: { description: 'Whether more items follow `endCursor`.' },
    hasPreviousPageFieldOptions: { description: 'Whether items precede `startCursor`.' },
    startCursorFieldOptions: {
      description: 'Cursor of the first item of the page; null for an empty page.',
    },
    endCursorFieldOptions: {
      description:
        'Cursor of the last item of the page, to be given as `after`; null for an empty page.',
    },
    firstArgOptions: {
      description:
        'How many items to take from the start, or from `after`: 1 to 100 (50 if absent).',
    },
    lastArgOptions: {
      description: 'How many items to take from the end, or from `before`: 1 to 100.',
    },
    afterArgOptions: { description: 'Take the items that follow this cursor.' },
    beforeArgOptions: { description: 'Take the items that precede this cursor.' },
    edgesFieldOptions: { description: 'The items of the page, each with its cursor.' },
    nodeFieldOptions: { description: 'The item itself.' },
    cursorFieldOptions: { description: 'Where the item stands in the list; opaque.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the whole list.' },
    nodesOnConnection: { description: 'The items of the page, without their cursors.' },
  },
})

builder.queryType({
  description:
    'Everything that can be read. Codes are given as the sheets print them; where an authority can be left out, the service holds only one.',
})

builder.mutationType({
  description:
    'Everything that can be changed, by the administrator alone: for others every field answers with a `NotAdministratorError`.',
  // A field that is open to others skips this scope and names its own.
  authScopes: { administrator: true },
})
