import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core'
import type { GraphQLFieldResolver } from 'graphql'
import type { Context } from '../context.ts'
import { publicError } from '../errors.ts'
import { checkPage, type PageArguments } from './paging.ts'

// Limits of lists: of a page by its arguments, of all lists of an answer by their items. Both are
// marked in the `extensions` of a field, so that any executor can enforce them.

/** Marks a field whose items count towards the limit of an answer: every list. */
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
 * What an operation costs is estimated before it runs, from assumed list sizes; going
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
