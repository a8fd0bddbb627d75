/** A value that changes, as text for people. */
export interface FieldChange {
  /** `title`, `weight`; of an indicator's values with the year: `values.2024.achieved`. */
  readonly name: string
  /** Null for nothing. */
  readonly before: string | null
  readonly after: string | null
}
