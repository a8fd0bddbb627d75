import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  PothosSchemaError,
  type SchemaTypes,
  unwrapOutputFieldType,
} from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'
import type { Viewer } from '../access/viewer.ts'
import type { Context } from '../context.ts'
import { publicError } from '../errors.ts'

// What the API hides from viewers without the right `seesPersons`: fields by the plugin below, the
// rest by the other exports of this file, `import/visibleChanges.ts` and `export/withoutPersons.ts`.

/** Marks a field, by its `extensions`, whose value names persons. Fields of type `Person` need no mark. */
export const namesPersons = { namesPersons: true } as const

const HIDDEN = 'Null for callers to whom no names of persons are shown: see `Person`.'

const pluginName = 'persons'

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      persons: PersonsPlugin<Types>
    }
  }
}

/** Makes every field that names a person null for viewers who may not see persons, and describes that. */
class PersonsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    field: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    if (!this.#namesPersons(field)) return field
    if (!field.type.nullable) {
      throw new PothosSchemaError(
        `${field.parentType}.${field.name} names a person, so it has to be nullable`,
      )
    }
    return {
      ...field,
      description: `${field.description} ${HIDDEN}`,
      extensions: { ...field.extensions, ...namesPersons },
    }
  }

  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!field.extensions?.namesPersons) return resolve
    return (parent, args, context, info) =>
      (context as Context).viewer.rights.seesPersons ? resolve(parent, args, context, info) : null
  }

  #namesPersons({ kind, type, extensions }: PothosOutputFieldConfig<Types>): boolean {
    if (extensions?.namesPersons) return true
    // Mutations are only for callers who may change persons.
    if (kind === 'Mutation') return false
    return this.buildCache.getTypeConfig(unwrapOutputFieldType(type)).name === 'Person'
  }
}

SchemaBuilder.registerPlugin(pluginName, PersonsPlugin)

export default pluginName

/** Whether the viewer may see an object that has a global id. */
export function isVisibleNode(
  { typename }: { readonly typename: string },
  viewer: Viewer,
): boolean {
  return typename !== 'Person' || viewer.rights.seesPersons
}

/** Refuses an argument that filters by the name of a person: its answers would disclose persons. */
export function checkPersonArgument(argument: string, viewer: Viewer): void {
  if (viewer.rights.seesPersons) return
  throw publicError(
    'TOKEN_REQUIRED',
    `\`${argument}\` asks for a person, and this service shows persons to its administrator only: leave it out, or send the header \`Authorization: Bearer <token>\`.`,
    { argument },
  )
}
