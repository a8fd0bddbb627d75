/** A value that a change sets, as people read it. */
export interface FieldChange {
  /** `title`, `weight`; of an indicator's values with the year: `values.2024.achieved`. */
  readonly name: string
  /** Null for nothing. */
  readonly before: string | null
  readonly after: string | null
}
