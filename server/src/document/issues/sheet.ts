/** What a printed objective sheet (scheda obiettivi) can have wrong with it. */
export const sheetIssues = {}
