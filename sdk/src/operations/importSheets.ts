import type { CascataClient } from '../client.ts'
import {
  type ImportChangeFieldsFragment,
  type ImportCountsFieldsFragment,
  type ImportIssueFieldsFragment,
  ImportSheetsDocument,
  type ImportSheetsInput,
  type ImportSheetsMutation_importSheets_ImportReport,
} from '../generated/operations.ts'
import { multipart } from '../multipart.ts'
import type { RequestOptions } from '../options.ts'
import { throwRefusal } from '../refusal.ts'

/** The outcome of an import or a dry run: the change plan and the issues. */
export type ImportReport = ImportSheetsMutation_importSheets_ImportReport

/** Something in a file that was not understood or is inconsistent, with its place, in Italian and English. */
export type ImportIssue = ImportIssueFieldsFragment

/** What an import does to one object, with the values before and after. */
export type ImportChange = ImportChangeFieldsFragment

/** How many objects of one kind an import creates, updates, leaves unchanged and removes. */
export type ImportCounts = ImportCountsFieldsFragment

/** A file to import. */
export interface SheetFile {
  /** Name by which issues refer to it. The format is recognized by the content, not by the name. */
  readonly name: string
  /** A text, bytes of any format and encoding, or the `File` that a browser gives. */
  readonly content: string | Blob | Uint8Array
}

/** What to import, and for whom. */
export interface ImportSheetsVariables extends Omit<ImportSheetsInput, 'files'> {
  /** Together they are one import. */
  readonly files: readonly SheetFile[]
  /** How many changes the report holds at most: 1,000 when left out. */
  readonly changes?: number | undefined
}

/**
 * Compares objective sheets (schede obiettivi) and other files with what is stored, and applies the
 * difference in one transaction, all or nothing; with `dryRun` it only reports the difference. Needs
 * the administrator's `token`. Files travel as they are, whatever their encoding.
 *
 * An import is never repeated automatically, so a report is always that of a single attempt.
 * When no answer arrives, it is safe to call again: what was applied already is
 * `UNCHANGED` then.
 *
 * @param variables `files`; `authority`: code of the authority, which may be left out where the
 *   service holds only one or a file names it; `authorityName`: needed for one that the service
 *   does not hold yet; `dryRun`; `importedBy`: who makes the import, for its record.
 * @param options those of every call; raise `timeoutMs` for very many files.
 * @returns the report. Its `outcome` is `REFUSED` when files have errors: see its `issues`.
 * @throws {CascataRefusedError} when the import was not attempted; otherwise as
 *   {@link CascataClient.request}.
 *
 * @example
 * const files = [{ name: sheet.name, content: sheet }]
 * const plan = await importSheets(client, { files, dryRun: true })
 * if (plan.issues.length === 0) await importSheets(client, { files, importedBy: 'Anna Rossi' })
 */
export async function importSheets(
  client: CascataClient,
  { changes, files, ...input }: ImportSheetsVariables,
  options?: RequestOptions,
): Promise<ImportReport> {
  // All by one way. Copied, because the bytes may be shared with other threads, and a form's not.
  const upload = (content: SheetFile['content']) =>
    content instanceof Blob
      ? content
      : new Blob([typeof content === 'string' ? content : new Uint8Array(content)])
  const uploads = files.map(({ name, content }) => ({ name, upload: upload(content) }))
  const { importSheets } = await client.request(
    ImportSheetsDocument,
    { changes, input: { ...input, files: uploads } },
    { ...options, encode: multipart, inspect: throwRefusal },
  )
  // Every other type is a refusal.
  return importSheets as ImportReport
}
