import { type GraphQLSchema, isObjectType } from 'graphql'
import { encodeGlobalId } from './globalId.ts'

/**
 * Makes the ids of all nodes plain values. The relay plugin resolves each through a promise,
 * and one promise a node makes every object above it wait: a third of the time of a large tree.
 */
export function resolveIdsAtOnce(schema: GraphQLSchema): GraphQLSchema {
  const node = schema.getType('Node')
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some((one) => one === node)) continue
    const id = type.getFields().id
    if (id) id.resolve = (parent: { id: number }) => encodeGlobalId(type.name, parent.id)
  }
  return schema
}
