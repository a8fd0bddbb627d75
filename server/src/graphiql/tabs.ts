import { readFileSync } from 'node:fs'

/** The tabs in their order. They name no authority and no plan, so they answer on any service that holds one. */
const names = [
  'goalTree',
  'pegObjectiveRows',
  'sheet',
  'whyThisFigure',
  'findings',
  'whoAnswersForWhat',
  'imports',
] as const

/** The operations that GraphiQL has ready, each for a tab of its own. */
export const tabs: readonly { readonly query: string }[] = names.map((name) => ({
  query: readFileSync(new URL(`tabs/${name}.graphql`, import.meta.url), 'utf8'),
}))
