import {
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { Context } from '../context.ts'
import { publicError } from '../errors.ts'

/**
 * Counts the items of every list that an operation is answered with, and ends it when they are
 * more than one answer may hold. What an operation costs is reckoned before it runs, from list
 * sizes that are only guessed; going up and down a large tree again and again would defeat that.
 */
export function limitItems(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if ((!isObjectType(type) && !isInterfaceType(type)) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field
      const inner = isNonNullType(field.type) ? field.type.ofType : field.type
      if (!resolve || !isListType(inner)) continue
      field.resolve = (parent, args, context: Context, info) => {
        const list = resolve(parent, args, context, info)
        return list instanceof Promise
          ? list.then((items) => counted(items, context))
          : counted(list, context)
      }
    }
  }
  return schema
}

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
