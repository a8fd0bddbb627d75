import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** How to reach the objects of a type, from the outermost selection inwards. */
type Path = readonly string[]

/**
 * Operations that together ask for every field that can be reached from some root fields: each asks,
 * for one type at its shortest path, for all of its plain fields, and one level into the others.
 *
 * @param roots Selections of root fields, with the type that each gives.
 * @param required Values of the required arguments on the way, by their names.
 */
export function crawl(
  schema: GraphQLSchema,
  roots: Readonly<Record<string, string>>,
  required: Readonly<Record<string, string>>,
): { readonly type: string; readonly query: string }[] {
  const paths = new Map<GraphQLNamedType, Path>()
  const queue: GraphQLNamedType[] = []
  const reach = (type: GraphQLNamedType, path: Path) => {
    if (isLeafType(type) || paths.has(type)) return
    paths.set(type, path)
    queue.push(type)
  }
  const called = ({ name, args }: GraphQLField<unknown, unknown>) => {
    const given = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${required[arg.name]}`)
    return given.length > 0 ? `${name}(${given.join(', ')})` : name
  }
  const fieldsOf = (type: GraphQLNamedType) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
  const plainFields = (type: GraphQLNamedType) =>
    fieldsOf(type)
      .filter((field) => isLeafType(getNamedType(field.type)))
      .map(called)

  for (const [selection, name] of Object.entries(roots)) {
    reach(schema.getType(name) as GraphQLNamedType, [selection])
  }
  for (let type = queue.shift(); type; type = queue.shift()) {
    const path = paths.get(type) as Path
    for (const field of fieldsOf(type)) reach(getNamedType(field.type), [...path, called(field)])
    if (!isInterfaceType(type)) continue
    for (const one of schema.getPossibleTypes(type)) reach(one, [...path, `... on ${one.name}`])
  }
  return [...paths].map(([type, path]) => {
    const selections = fieldsOf(type).map((field) => {
      const inner = getNamedType(field.type)
      const within = isLeafType(inner)
        ? ''
        : ` { ${['__typename', ...plainFields(inner)].join(' ')} }`
      return `${called(field)}${within}`
    })
    const innermost = `{ ${['__typename', ...selections].join('\n  ')} }`
    return {
      type: type.name,
      query: path.reduceRight((inner, selection) => `{ ${selection} ${inner} }`, innermost),
    }
  })
}
