import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from '../context.ts'
import { publicError } from '../errors.ts'
import { checkPage, type PageArguments } from './paging.ts'

// How long lists may be: a page by its arguments, and all lists of an answer by their items. Both
// are facts of a field, in its `extensions`, so that whatever executes an operation can keep them.

/** Marks a field whose items count towards the most that one answer may hold: every list. */
export const limitedItems = { limitedItems: true } as const

/** Marks a field whose arguments ask for a page: every connection. */
export const limitedPage = { limitedPage: true } as const

const pluginName = 'listLimit'

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      listLimit: ListLimitPlugin<Types>
    }
  }
}

/** Limits every list of the schema. */
class ListLimitPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(
    field: PothosOutputFieldConfig<Types>,
  ): PothosOutputFieldConfig<Types> {
    return {
      ...field,
      extensions: {
        ...field.extensions,
        ...(field.type.kind === 'List' && limitedItems),
        ...('first' in field.args && 'after' in field.args && limitedPage),
      },
    }
  }

  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { extensions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (extensions?.limitedPage) {
      return (parent, args, context, info) => {
        checkPage(args as PageArguments)
        return resolve(parent, args, context, info)
      }
    }
    if (extensions?.limitedItems) {
      return (parent, args, context, info) => {
        const list = resolve(parent, args, context, info)
        return list instanceof Promise
          ? list.then((items) => counted(items, context as Context))
          : counted(list, context as Context)
      }
    }
    return resolve
  }
}

SchemaBuilder.registerPlugin(pluginName, ListLimitPlugin)

export default pluginName

/**
 * Counts the items of a list, and ends the operation when they are more than one answer may hold.
 * What an operation costs is estimated before it runs, from list sizes that are only guessed; going
 * up and down a large tree again and again would defeat that.
 */
function counted<T>(list: T, { items }: Context): T {
  if (!Array.isArray(list)) return list
  items.left -= list.length
  if (items.left < 0) {
    throw publicError(
      'QUERY_TOO_COMPLEX',
      `The answer would hold more than ${items.max} list items. Ask for fewer lists within lists or smaller pages, or split the operation.`,
    )
  }
  return list
}
