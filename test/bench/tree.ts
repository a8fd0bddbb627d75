/** The plan that is read. */
export const plan = { authority: 'c_c707', dup: 'DUP_2024_2027' } as const

/**
 * The tree that a dashboard pulls: every objective of the plan through all four levels, those
 * of skipped ones too, with what is measured about it. Typed lists only, so that one JSON shape
 * answers it and a hand-written statement can give exactly the same.
 */
export const treeQuery = `
  query Tree($authority: String!, $dup: String!) {
    dup(authority: $authority, code: $dup) {
      code
      label
      mandateObjectives { ...Mandate }
      missionObjectives { ...Mission }
      programObjectives { ...Program }
      pegObjectives { ...Peg }
    }
  }

  fragment Mandate on MandateObjective {
    id code title
    missionObjectives { ...Mission }
    programObjectives { ...Program }
    pegObjectives { ...Peg }
  }

  fragment Mission on MissionObjective {
    id code title
    programObjectives { ...Program }
    pegObjectives { ...Peg }
  }

  fragment Program on ProgramObjective {
    id code title
    pegObjectives { ...Peg }
  }

  fragment Peg on PegObjective {
    id code title executionState
    manager { name }
    responsibilityCenter { code name }
    implementationStatus { text }
    phases {
      id title
      plannedStart plannedEnd actualStart actualEnd
      weight progress
      responsible { name }
      responsibilityCenter { code name }
      note
    }
    indicators {
      id title type
      values {
        year
        expected { text number }
        achieved { text number }
      }
    }
  }`
