import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { GraphiQLOptions, Plugin } from 'graphql-yoga'

// The tabs name no authority and no plan, so they answer on any service that holds one.

const goalTree = `# The whole goal tree: press ▶ or Ctrl-Enter.
# The other tabs: flat rows, one sheet, why a
# figure is what it is, what looks wrong, who
# answers for what, what was imported.
query GoalTree {
  authorities(first: 1) {
    nodes {
      code
      name
      dups {
        code
        label
        children {
          ...Head
          children {
            ...Head
            children {
              ...Head
              children {
                ...Head
              }
            }
          }
        }
      }
    }
  }
}

fragment Head on Objective {
  level
  code
  title
  progress {
    value
  }
  attainment {
    value
  }
  ... on PegObjective {
    manager {
      name
    }
    executionStateLabel
    phases {
      title
      weight
      progress
      plannedEnd
      actualEnd
    }
    indicators {
      title
      expected {
        text
      }
      achieved {
        text
      }
    }
  }
}
`

const pegObjectiveRows = `# One row per PEG objective, a page at a time:
# give endCursor as "after" for the next page.
query PegObjectiveRows($after: String) {
  pegObjectives(first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      dup {
        code
      }
      code
      title
      responsibilityCenter {
        code
        name
      }
      manager {
        name
      }
      executionStateLabel
      progress {
        value
      }
      attainment {
        value
        raw
      }
      schedule {
        state
        daysLate
      }
      ancestors {
        level
        code
        title
      }
    }
  }
}
`

const sheet = `# One objective as its sheet prints it
# (Scheda Obiettivi). Another one:
# pegObjectives(where: { codes: ["…"] })
query Sheet {
  pegObjectives(first: 1) {
    nodes {
      levelLabel
      code
      title
      portfolio {
        label
      }
      responsibilityCenterLabel
      manager {
        name
      }
      publicValue {
        code
        title
      }
      ancestors {
        levelLabel
        code
        title
      }
      implementationApproach {
        text
      }
      implementationStatus {
        text
      }
      executionStateLabel
      phases {
        title
        printed {
          plannedStart
          plannedEnd
          actualStart
          actualEnd
          weight
          progress
        }
        responsible {
          name
        }
        responsibilityCenterLabel
        note
      }
      indicators {
        title
        typeLabel
        values {
          year
          expected {
            text
            number
          }
          achieved {
            text
            number
          }
        }
        note
      }
    }
  }
}
`

const whoAnswersForWhat = `# From objectives to their people, and back
# to all that these people answer for.
query WhoAnswersForWhat {
  pegObjectives(first: 5) {
    nodes {
      code
      manager {
        name
        pegObjectives {
          nodes {
            code
            title
          }
        }
      }
      phases {
        title
        responsible {
          name
          phases {
            nodes {
              title
              objective {
                code
              }
            }
          }
        }
      }
    }
  }
}
`

const whyThisFigure = `# Why a figure is what it is: inputs, weights
# as given and as used, what was left out.
query WhyThisFigure {
  pegObjectives(first: 1) {
    nodes {
      code
      progress {
        value
        explanation {
          formula {
            it
          }
          calculation
          groups {
            weightSum
            parts {
              node {
                title
              }
              value
              weight
              sharePercent
              contribution
            }
            leftOut {
              node {
                title
              }
              reason
            }
          }
        }
      }
      indicators {
        title
        attainment {
          value
          raw
          explanation {
            method
            calculation
            polarity {
              polarity
              source
              evidence
            }
          }
        }
      }
    }
  }
}
`

const findings = `# What a careful reader would object to.
query Findings {
  dups {
    code
    findings {
      severity
      code
      node {
        kind
        code
        title
      }
      message {
        it
        en
      }
    }
  }
}
`

const imports = `# What was imported into each plan, what the
# importer found odd, and what it changed.
# To import: \`pnpm cascata import FILE\`; with
# --dry-run it only tells what would change.
query Imports {
  dups {
    code
    label
    revision
    updatedAt
    imports(first: 5) {
      edges {
        node {
          importedAt
          importedBy
          files {
            name
            format
            size
          }
          counts {
            kind
            created
            updated
            unchanged
            removed
          }
          issues {
            severity
            file
            line
            message {
              it
              en
            }
            remedy {
              it
              en
            }
          }
          changes(first: 20, actions: [UPDATE, REMOVE]) {
            edges {
              node {
                action
                kind
                objectiveCode
                label
                fields {
                  name
                  before
                  after
                }
              }
            }
          }
        }
      }
    }
  }
}
`

/** GraphiQL opens on a query that shows the tree, with more tabs ready for analysts. */
export const graphiqlOptions: GraphiQLOptions = {
  title: 'Cascata GraphiQL',
  defaultTabs: [
    goalTree,
    pegObjectiveRows,
    sheet,
    whyThisFigure,
    findings,
    whoAnswersForWhat,
    imports,
  ].map((query) => ({ query })),
}

let page: string | undefined

/** The page with all its scripts in it, so that it needs no other server; made once, as it is large. */
export function graphiqlPage(options: GraphiQLOptions): string {
  page ??= renderGraphiQL(options)
  return page
}

/** Sends whoever opens the bare address to GraphiQL. */
export function homeLeadsToGraphiql(): Plugin {
  return {
    onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/' || request.method !== 'GET') return
      endResponse(new fetchAPI.Response(null, { status: 307, headers: { location: '/graphql' } }))
    },
  }
}
