import type { LocalizedText } from '../../domain/localized.ts'

/** What the service answers to `importSheets`, as the command asks for it. */
export interface Report {
  readonly __typename: 'ImportReport'
  readonly outcome: 'DRY_RUN' | 'APPLIED' | 'UNCHANGED' | 'REFUSED'
  readonly authority: string
  readonly files: readonly ReportedFile[]
  readonly plans: readonly ReportedPlan[]
  readonly counts: readonly ReportedCounts[]
  /** The first of them; `counts` tells how many there are. */
  readonly changes: readonly ReportedChange[]
  readonly issues: readonly ReportedIssue[]
  readonly import: { readonly id: string } | null
}

/** The service refuses the request as such: nothing was read. */
export interface Refusal {
  readonly __typename: 'NotAdministratorError' | 'ImportInputError'
  readonly message: string
  readonly remedy: string | null
}

export interface ReportedFile {
  readonly name: string
  readonly format: string
  readonly sha256: string
  readonly size: number
}

export interface ReportedPlan {
  readonly code: string
  readonly label: string
  readonly isNew: boolean
  readonly revision: number | null
}

export interface ReportedCounts {
  readonly kind: string
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly removed: number
}

export interface ReportedChange {
  readonly action: 'CREATE' | 'UPDATE' | 'REMOVE'
  readonly kind: string
  readonly label: string
  readonly objectiveCode: string | null
  readonly fields: readonly {
    readonly name: string
    readonly before: string | null
    readonly after: string | null
  }[]
}

export interface ReportedIssue {
  readonly code: string
  readonly severity: 'ERROR' | 'WARNING'
  readonly file: string | null
  readonly line: number | null
  readonly raw: string | null
  readonly message: LocalizedText
  readonly remedy: LocalizedText
  readonly proposal: string | null
}

/** The request whose answer is one of these. */
export const IMPORT_SHEETS = `mutation ImportSheets($input: ImportSheetsInput!, $first: Int!) {
  importSheets(input: $input) {
    __typename
    ... on ImportReport {
      outcome
      authority
      files { name format sha256 size }
      plans { code label isNew revision }
      counts { kind created updated unchanged removed }
      changes(first: $first) {
        action kind label objectiveCode
        fields { name before after }
      }
      issues {
        code severity file line raw
        message { it en }
        remedy { it en }
        proposal
      }
      import { id }
    }
    ... on UserError { message remedy }
  }
}`
