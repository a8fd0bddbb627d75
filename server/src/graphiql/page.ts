import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { GraphiQLOptions, Plugin } from 'graphql-yoga'
import { tabs } from './tabs.ts'

/** GraphiQL opens on a query that shows the tree, with more tabs ready for analysts. */
export const graphiqlOptions: GraphiQLOptions = {
  title: 'Cascata GraphiQL',
  defaultTabs: [...tabs],
}

let page: string | undefined

/** The page with all its scripts in it, so that it needs no other server; made once, as it is large. */
export function graphiqlPage(options: GraphiQLOptions): string {
  page ??= renderGraphiQL(options)
  return page
}

/** Redirects the bare address to GraphiQL. */
export function homeLeadsToGraphiql(): Plugin {
  return {
    onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/' || request.method !== 'GET') return
      endResponse(new fetchAPI.Response(null, { status: 307, headers: { location: '/graphql' } }))
    },
  }
}
