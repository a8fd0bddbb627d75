import type { CodegenConfig } from '@graphql-codegen/cli'
import {
  concatAST,
  isEnumType,
  Kind,
  print,
  separateOperations,
  stripIgnoredCharacters,
} from 'graphql'

type PluginLoader = NonNullable<CodegenConfig['pluginLoader']>
type Plugin = Awaited<ReturnType<PluginLoader>>['plugin']

/** What `document-strings` is told. */
interface DocumentStringsConfig {
  /** Where the type of a document is imported from. */
  readonly documentType: string
  /** Whether the values of each enum are listed, for consumers to offer. */
  readonly enumLists: boolean
}

/**
 * Writes what `typescript-operations` leaves out: each operation as a plain string that carries
 * the types of its result and variables, and the values of each enum as a list.
 *
 * `typed-document-node` would wrap each text in an object of a class of its own, typed through a
 * package that every consumer would have to install. A plain string weighs less, and a bundler
 * drops it when nobody imports it.
 */
const documentStrings: Plugin = (
  schema,
  files,
  { documentType, enumLists }: DocumentStringsConfig,
) => {
  const enums = Object.values(enumLists ? schema.getTypeMap() : {})
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => {
      const values = type.getValues().map(({ name }) => `'${name}'`)
      const name = `${type.name.charAt(0).toLowerCase()}${type.name.slice(1)}Values`
      return `/** The values of ${type.name} that this version knows; a newer service may send others. */
export const ${name} = [${values.join(', ')}] as const;`
    })

  const operations = Object.values(
    separateOperations(concatAST(files.flatMap(({ document }) => document ?? []))),
  ).map(({ definitions }) => {
    const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
    if (!operation?.name) throw new Error('every operation needs a name')
    // The operation goes first: that is what a log shows of a long text.
    const text = stripIgnoredCharacters([operation, ...fragments].map(print).join('\n'))
    const name = operation.name.value
    const type = `${name}${operation.operation === 'query' ? 'Query' : 'Mutation'}`
    return `export const ${name}Document = ${JSON.stringify(text)} as TypedDocumentString<${type}, ${type}Variables>;`
  })

  return {
    prepend: [`import type { TypedDocumentString } from '${documentType}';`],
    content: [...enums, ...operations].join('\n\n'),
  }
}

const loadPlugin: PluginLoader = async (name) =>
  name === 'document-strings' ? { plugin: documentStrings } : import(name)

const operations = (documents: string, config: DocumentStringsConfig) => ({
  documents,
  plugins: ['typescript-operations', 'document-strings'],
  config: {
    ...config,
    // Every scalar is declared here, so a new one fails the build instead of becoming `unknown`.
    strictScalars: true,
    scalars: {
      Date: 'string',
      DateTime: 'string',
      Decimal: 'string',
      File: 'Blob',
      ID: 'string',
    },
    enumType: 'string-literal',
    immutableTypes: true,
    // One named type per fragment and per nested selection: written out in full, a tree of four
    // levels with four types each repeats the same fields three hundred times.
    inlineFragmentTypes: 'combine',
    extractAllFieldsToTypesCompact: true,
  },
})

/** The types and documents of the SDK and of the command, from the committed schema and their own operations. */
export default {
  schema: 'server/schema.graphql',
  generates: {
    'sdk/src/generated/operations.ts': operations('sdk/src/operations/*.graphql', {
      documentType: '../document.ts',
      enumLists: true,
    }),
    'server/src/cli/generated/operations.ts': operations('server/src/cli/**/*.graphql', {
      documentType: '@cascata/sdk',
      enumLists: false,
    }),
  },
  pluginLoader: loadPlugin,
} satisfies CodegenConfig
