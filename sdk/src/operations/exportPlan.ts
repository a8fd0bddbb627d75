import type { CascataClient } from '../client.ts'
import {
  ExportPlanDocument,
  type ExportPlanQuery_dup_export_files,
  type ExportPlanQueryVariables,
} from '../generated/operations.ts'
import type { RequestOptions } from '../options.ts'

/** A file of an export, as it is to be saved. */
export interface ExportedFile extends Pick<ExportPlanQuery_dup_export_files, 'name' | 'mediaType'> {
  /** A text, to be saved as UTF-8, or the bytes of a workbook. */
  readonly content: string | Uint8Array<ArrayBuffer>
}

/**
 * The whole plan in a format that offices use. Imported again it changes nothing; only HTML, made
 * to be printed, cannot be imported.
 *
 * @param variables `dup`: code of the DUP as printed; `format`: one of `exportFormatValues`;
 *   `authority`: code of the authority, which may be left out where the service holds only one.
 * @returns one file, or several where each table is one; `null` when the authority has no DUP with
 *   this code.
 * @throws {CascataGraphQLError} with the code `AUTHORITY_REQUIRED` where the service holds several
 *   authorities and none is named; otherwise as {@link CascataClient.request}.
 *
 * @example
 * for (const file of (await exportPlan(client, { dup: 'DUP_2024_2027', format: 'XLSX' })) ?? []) {
 *   await writeFile(file.name, file.content)
 * }
 */
export async function exportPlan(
  client: CascataClient,
  variables: Omit<ExportPlanQueryVariables, 'binary'>,
  options?: RequestOptions,
): Promise<readonly ExportedFile[] | null> {
  const binary = variables.format === 'XLSX'
  const { dup } = await client.request(ExportPlanDocument, { ...variables, binary }, options)
  return (
    dup?.export.files.map(({ text, base64 = '', ...file }) => ({
      ...file,
      content: text ?? Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
    })) ?? null
  )
}
