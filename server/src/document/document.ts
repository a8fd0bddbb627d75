import type { CodeAndLabel } from '../domain/codes.ts'
import type { FileFormat, LinkProvenance, ObjectiveLevel, YearSource } from '../domain/enums.ts'
import type { Field, FieldKind, FieldTable, NameOfKind } from '../domain/fields.ts'
import type {
  indicatorFields,
  PrintedIndicatorField,
  YearValue,
} from '../domain/indicatorFields.ts'
import type { objectiveFields } from '../domain/objectiveFields.ts'
import type { ObjectiveKey } from '../domain/objectiveKey.ts'
import type { PhaseField, phaseFields } from '../domain/phaseFields.ts'
import type { Issue } from './issue.ts'
import type { Printed, Sourced } from './source.ts'

/**
 * The neutral document: what a file states about plans, each value with its place in the file.
 *
 * Every format is read into it and written from it; it knows no format and no database.
 * Numbers are decimal strings with the decimals that were printed (`"40.00"`), dates are ISO
 * days (`"2024-12-31"`): neither ever passes through a float or a clock.
 *
 * A field that is `null` is not stated by the file, and stays as stored.
 */

/** «Assessorato»: the holder and the delegated matters. */
export interface Portfolio {
  /** The whole line, joined. */
  readonly label: string
  readonly holder: string
  readonly matters: readonly string[]
}

/** «Valore pubblico»: code and title; a table may name the code alone. */
export interface PublicValue {
  readonly code: string
  readonly title: string | null
}

/** A mission of the budget (`01`), or one of its programs (`01`, `06`). */
export interface BudgetLink {
  readonly mission: string
  /** Null: the whole mission. */
  readonly program: string | null
  readonly provenance: LinkProvenance
}

/** A paragraph (`number` null) or a numbered item of a narrative. */
export interface NarrativeBlock {
  readonly number: number | null
  readonly text: string
}

/** «Modalità di attuazione» or «Stato di attuazione», joined across page breaks. */
export interface Narrative {
  readonly blocks: readonly Sourced<NarrativeBlock>[]
}

/** What a document holds for a field of each kind; `M` are the members of its enum. */
interface SaidByKind<M> {
  readonly DAY: Printed<string>
  readonly NUMBER: Printed<string>
  readonly DECIMAL: Sourced<string>
  readonly TEXT: Sourced<string>
  readonly PERSON: Sourced<string>
  readonly CENTER: Sourced<string>
  readonly ENUM: Sourced<M>
  /** `text` is the label as printed. */
  readonly LABEL: Printed<M>
  /** A `value` of null hangs the objective on the plan itself. */
  readonly PARENT: Sourced<ObjectiveKey | null>
  readonly PORTFOLIO: Sourced<Portfolio>
  readonly PUBLIC_VALUE: Sourced<PublicValue>
  readonly BUDGET_LINK: Sourced<BudgetLink>
  readonly NARRATIVE: Narrative
}

/** What a document holds for a field of some kind; null where it is not stated. */
export type Said<K extends FieldKind, M = string> = SaidByKind<M>[K] | null

type MemberOf<F extends Field> = F extends { readonly values: readonly (infer M)[] } ? M : never

/** What a document holds for all fields of a table. */
export type SaidFields<T extends FieldTable> = {
  readonly [N in keyof T]: Said<T[N]['kind'], MemberOf<T[N]>>
}

/**
 * A row of «FASI - ATTIVITA'». Its empty cells are values too; a column that its table does not
 * have is not stated.
 */
export interface DocumentPhase extends SaidFields<typeof phaseFields> {
  /** The fields without a column; absent for none. */
  readonly missingColumns?: readonly PhaseField[]
  /** The field with which the file ends, which may be truncated; absent in all rows but the last. */
  readonly endsIn?: PhaseField | 'title'
  readonly title: Sourced<string>
}

/** An expected or achieved value: its text, and the number when it is one. */
export interface Value {
  readonly text: string
  readonly number: string | null
}

/** What was expected and achieved in one year; an empty cell is a value too. */
export interface DocumentIndicatorValue {
  readonly year: number
  readonly yearSource: YearSource
  readonly expected: Sourced<Value> | null
  readonly achieved: Sourced<Value> | null
  /** The one of the two without a column; absent for none. */
  readonly missingColumn?: YearValue
}

/**
 * A row of «INDICATORI»: empty cells of type, note and values are values too, where the table has
 * a column for them; declared fields stay as stored when not stated.
 */
export interface DocumentIndicator extends SaidFields<typeof indicatorFields> {
  /** Of the fields that sheets print, those without a column; absent for none. */
  readonly missingColumns?: readonly PrintedIndicatorField[]
  /** The field with which the file ends, which may be truncated; absent in all rows but the last. */
  readonly endsIn?:
    | PrintedIndicatorField
    | 'title'
    | { readonly year: number; readonly which: YearValue }
  readonly title: Sourced<string>
  /** The years of which the file has values. */
  readonly values: readonly DocumentIndicatorValue[]
}

/** What a file can end in the middle of. */
export type CutSection = NameOfKind<typeof objectiveFields, 'NARRATIVE'> | 'phases' | 'indicators'

/** One objective of any level; its title is null in a table that only adds to an objective known from elsewhere. */
export interface DocumentObjective extends SaidFields<typeof objectiveFields> {
  readonly level: ObjectiveLevel
  readonly code: Sourced<string>
  /** The whole table, in its order; it replaces the stored one. */
  readonly phases: readonly DocumentPhase[] | null
  /** As `phases`. */
  readonly indicators: readonly DocumentIndicator[] | null
  /** What the file ends in the middle of: the rest of it stays as stored. Absent for nothing. */
  readonly cut?: CutSection
}

/** Values of an indicator that a table delivers separately: they add to the indicator and change nothing else. */
export interface DocumentValues {
  readonly objective: ObjectiveKey
  /** Title of the indicator within the objective. */
  readonly indicator: Sourced<string>
  readonly values: readonly DocumentIndicatorValue[]
}

/** What a file states about one plan (DUP). */
export interface PlanDocument {
  /** «Vista»: code, and label where it is stated. */
  readonly dup: { readonly code: Sourced<string>; readonly label: Sourced<string> | null }
  /** The center a sheet was printed for, with its code. */
  readonly responsibilityCenter: Sourced<CodeAndLabel> | null
  /** Parents before children where the file has an order of its own. */
  readonly objectives: readonly DocumentObjective[]
  /** Values that stand apart from the table of indicators (a CSV of values); absent for none. */
  readonly values?: readonly DocumentValues[]
}

/** A responsibility center and the ways in which it is spelled. */
export interface DocumentCenter {
  /** Code as printed (`09_UO_2020`); null when none is known. */
  readonly code: Sourced<string> | null
  readonly name: Sourced<string>
  /** The spellings, the name itself included or not. */
  readonly spellings: readonly Sourced<string>[]
}

/** An official and the ways in which the name is spelled. */
export interface DocumentPerson {
  readonly name: Sourced<string>
  readonly spellings: readonly Sourced<string>[]
}

/** The content of one file. */
export interface FileDocument {
  readonly file: string
  readonly format: FileFormat
  /** Code of the authority, in the formats that name it; sheets do not. */
  readonly authority: Sourced<string> | null
  readonly plans: readonly PlanDocument[]
  /**
   * The office’s own list of centers with their spellings; it overrides what earlier imports
   * assumed.
   */
  readonly centers: readonly DocumentCenter[]
  readonly people: readonly DocumentPerson[]
  readonly issues: readonly Issue[]
}

/** A file as delivered. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that was read, with what identifies its content. */
export interface ReadFile extends InputFile {
  readonly format: FileFormat
  /** Hexadecimal. */
  readonly sha256: string
}

/** One whole plan to export, with what it shares with the other plans of its authority. */
export interface ExportDocument {
  readonly authority: { readonly code: string; readonly name: string }
  /** Every objective with all its fields; parents before children. */
  readonly plan: PlanDocument
  readonly centers: readonly DocumentCenter[]
  readonly people: readonly DocumentPerson[]
}

/** A file as written. */
export interface OutputFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}
