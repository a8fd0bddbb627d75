import type { ExportDocument, PlanDocument } from '@cascata/server/document/document'
import { readSheet } from '@cascata/server/formats/sheet/read'
import { realSheet } from '../realSheet.ts'

/** The real sheet, read. */
export const realDocument = readSheet({ name: realSheet.name, bytes: realSheet.bytes })

/** The plan of the real sheet, to export. */
export const realPlan: ExportDocument = {
  authority: { code: 'c_c707', name: 'Comune di Esempio' },
  plan: realDocument.plans[0] as PlanDocument,
  centers: [],
  people: [],
}
