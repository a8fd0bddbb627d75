import { readFileSync } from 'node:fs'
import type { ExportDocument, PlanDocument } from '@cascata/server/document/document'
import { readSheet } from '@cascata/server/formats/sheet/read'

/** The real sheet, read. */
export const realSheet = readSheet({
  name: 'scheda.md',
  bytes: readFileSync(new URL('../../prisma/seed/scheda-obiettivi-2024-u09.md', import.meta.url)),
})

/** The plan of the real sheet on its way out. */
export const realPlan: ExportDocument = {
  authority: { code: 'c_c707', name: 'Comune di Esempio' },
  plan: realSheet.plans[0] as PlanDocument,
  centers: [],
  people: [],
}
