import type { GraphiQLOptions } from 'graphql-yoga'

const tree = `# The whole goal tree of the plan, from the mandate down to phases and indicators.
# Press ▶ (Ctrl-Enter). Other tabs hold flat rows, one objective, and who answers for what.
query GoalTree {
  dup(code: "DUP_2024_2027") {
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
            ... on PegObjective {
              manager { name }
              executionStateLabel
              phases { title weight progress plannedEnd actualEnd }
              indicators { title expected { text } achieved { text } }
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
}
`

const rows = `# One row per PEG objective, a page at a time: give endCursor as "after" for the next page.
query PegObjectiveRows($after: String) {
  pegObjectives(first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      code
      title
      dup { code }
      responsibilityCenter { code name }
      manager { name }
      executionStateLabel
      ancestors { level code title }
    }
  }
}
`

const sheet = `# One objective as its sheet prints it (Scheda Obiettivi).
query Sheet {
  pegObjective(dup: "DUP_2024_2027", code: "2024_U09_02") {
    levelLabel
    code
    title
    portfolio { label }
    responsibilityCenterLabel
    manager { name }
    publicValue { code title }
    ancestors { levelLabel code title }
    implementationApproach { text }
    implementationStatus { text }
    executionStateLabel
    phases {
      title
      printed { plannedStart plannedEnd actualStart actualEnd weight progress }
      responsible { name }
      responsibilityCenterLabel
      note
    }
    indicators {
      title
      typeLabel
      values { year expected { text number } achieved { text number } }
      note
    }
  }
}
`

const people = `# Who answers for what: from the sheets' people back to their objectives and phases.
query WhoAnswersForWhat {
  pegObjectives(where: { manager: "CONTI MARIO" }) {
    nodes {
      manager {
        name
        pegObjectives { nodes { code title } }
        phases { nodes { title weight progress objective { code } } }
      }
    }
  }
}
`

const imports = `# What was imported, and what the importer found odd.
query Imports {
  dups {
    code
    label
    revision
    updatedAt
    imports { fileName sha256 importedAt importedBy issues { severity line message } }
  }
}
`

/** GraphiQL opens on a query that shows the tree, with more tabs ready for analysts. */
export const graphiqlOptions: GraphiQLOptions = {
  title: 'Cascata GraphiQL',
  defaultTabs: [tree, rows, sheet, people, imports].map((query) => ({ query })),
}
