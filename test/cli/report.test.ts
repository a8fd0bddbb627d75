import type { ImportChange, ImportIssue, ImportReport } from '@cascata/sdk'
import { renderReport } from '@cascata/server/cli/import/render'
import { expect, test } from 'vitest'

const warning: ImportIssue = {
  code: 'ROW_REMOVED',
  severity: 'WARNING',
  file: 'scheda.md',
  line: 109,
  raw: '**Ricerca sponsor**\nseconda riga',
  message: { it: 'È tolta.', en: 'It is removed.' },
  remedy: { it: 'Importare di nuovo.', en: 'Import again.' },
  proposal: null,
}
const error: ImportIssue = {
  ...warning,
  code: 'BROKEN_FILE',
  severity: 'ERROR',
  file: 'tabella.xlsx › Fasi',
  line: null,
  raw: null,
  proposal: 'Fasi',
}
const report: ImportReport = {
  __typename: 'ImportReport',
  outcome: 'REFUSED',
  authority: 'c_c707',
  files: [{ name: 'scheda.md', format: 'SHEET', sha256: '0123456789abcdef', size: 15_520 }],
  plans: [
    { code: 'DUP_2024_2027', label: 'DUP 2024 2026', isNew: false, revision: 3 },
    { code: 'DUP_2025_2028', label: '', isNew: true, revision: null },
  ],
  counts: [
    { kind: 'OBJECTIVE', created: 1, updated: 1, unchanged: 12, removed: 0 },
    { kind: 'PHASE', created: 0, updated: 0, unchanged: 3, removed: 1 },
    { kind: 'INDICATOR', created: 0, updated: 1, unchanged: 0, removed: 0 },
    { kind: 'PERSON', created: 1, updated: 0, unchanged: 0, removed: 0 },
  ],
  changes: [
    {
      action: 'CREATE',
      kind: 'PERSON',
      label: 'ROSSI ANNA',
      objectiveCode: null,
      fields: [{ name: 'name', before: null, after: 'ROSSI ANNA' }],
    },
    {
      action: 'CREATE',
      kind: 'OBJECTIVE',
      label: 'U09_03',
      objectiveCode: 'U09_03',
      fields: [{ name: 'title', before: null, after: 'Sponsorizzazioni' }],
    },
    {
      action: 'UPDATE',
      kind: 'OBJECTIVE',
      label: 'U09_01',
      objectiveCode: 'U09_01',
      fields: [
        { name: 'manager', before: 'CONTI MARIO', after: 'ROSSI ANNA' },
        { name: 'plannedEnd', before: null, after: '31/12/2025' },
      ],
    },
    { action: 'REMOVE', kind: 'PHASE', label: 'Sponsor', objectiveCode: 'U09_01', fields: [] },
    {
      action: 'UPDATE',
      kind: 'INDICATOR',
      label: 'Eventi',
      objectiveCode: 'U09_01',
      fields: [{ name: 'values.2024.achieved', before: null, after: '5,00' }],
    },
  ],
  issues: [warning, error],
  import: null,
}

test('in Italian, as an office reads it', () => {
  expect(renderReport(report, { say: ({ it }) => it, all: false })).toMatchInlineSnapshot(`
    "Non importato: i file contengono errori, e niente è stato scritto.

      Ente   c_c707
      Piano  DUP_2024_2027 DUP 2024 2026 (revisione 3)
      Piano  DUP_2025_2028 (nuovo)
      File   scheda.md  scheda  15,5 kB  sha256 0123456789ab…

                  creati  aggiornati  invariati  tolti
      obiettivi        1           1         12      0
      fasi             0           0          3      1
      indicatori       0           1          0      0
      persone          1           0          0      0

    Variazioni (+ si crea, ~ si aggiorna, - si toglie):
      piano, e ciò che i piani hanno in comune
        + persona «ROSSI ANNA»
      U09_03
        + obiettivo «Sponsorizzazioni»
      U09_01
        ~ obiettivo
            responsabile: CONTI MARIO → ROSSI ANNA
            fine prevista: — → 31/12/2025
        - fase «Sponsor»
        ~ indicatore «Eventi»
            valore raggiunto 2024: — → 5,00

    Segnalazioni: 1 errore, 1 avviso
      tabella.xlsx › Fasi  ERRORE  BROKEN_FILE
          È tolta.
          rimedio: Importare di nuovo.
          proposta: Fasi
      scheda.md:109  AVVISO  ROW_REMOVED
          È tolta.
          testo: **Ricerca sponsor** seconda riga
          rimedio: Importare di nuovo.
    "
  `)
})

test('in English, with everything', () => {
  expect(renderReport(report, { say: ({ en }) => en, all: true })).toMatchInlineSnapshot(`
    "Not imported: the files have errors, and nothing was written.

      Authority  c_c707
      Plan       DUP_2024_2027 DUP 2024 2026 (revision 3)
      Plan       DUP_2025_2028 (new)
      File       scheda.md  sheet  15.5 kB  sha256 0123456789ab…

                  created  updated  unchanged  removed
      objectives        1        1         12        0
      phases            0        0          3        1
      indicators        0        1          0        0
      people            1        0          0        0

    Changes (+ created, ~ updated, - removed):
      the plan, and what plans share
        + person “ROSSI ANNA”
            name: ROSSI ANNA
      U09_03
        + objective “Sponsorizzazioni”
            title: Sponsorizzazioni
      U09_01
        ~ objective
            manager: CONTI MARIO → ROSSI ANNA
            planned end: — → 31/12/2025
        - phase “Sponsor”
        ~ indicator “Eventi”
            achieved 2024: — → 5,00

    Issues: 1 error, 1 warning
      tabella.xlsx › Fasi  ERROR  BROKEN_FILE
          It is removed.
          remedy: Import again.
          proposal: Fasi
      scheda.md:109  WARNING  ROW_REMOVED
          It is removed.
          text: **Ricerca sponsor** seconda riga
          remedy: Import again.
    "
  `)
})

const english = (report: ImportReport) => renderReport(report, { say: ({ en }) => en, all: false })

test('a dry run tells what to do next', () => {
  const dry: ImportReport = { ...report, outcome: 'DRY_RUN' }
  expect(english(dry)).toMatch(/^Dry run: nothing was written\. The files have errors/)
  expect(english({ ...dry, issues: [warning] })).toMatch(/without --dry-run imports\.\n/)
  expect(english({ ...dry, issues: [warning], counts: [], changes: [] })).toMatch(
    /^Dry run: there is nothing to import/,
  )
})

test('of a file that nobody can read, neither a format nor what is stored besides is told', () => {
  const text = english({
    ...report,
    plans: [],
    counts: [{ kind: 'PERSON', created: 0, updated: 0, unchanged: 4, removed: 0 }],
    changes: [],
    issues: [{ ...error, code: 'UNKNOWN_FORMAT', file: 'scheda.md' }],
  })
  expect(text).toContain('scheda.md  15.5 kB')
  expect(text).not.toContain('people')
})

test('an issue has the place that a person can look at, and says its proposal once', () => {
  const found = { ...warning, file: 'a.pdf › pagina 2', line: 51, proposal: 'UO STAFF' }
  const remedy = { it: 'Se è «UO STAFF», unirli.', en: 'If it is “UO STAFF”, merge them.' }
  const text = english({ ...report, issues: [{ ...found, remedy }] })
  expect(text).toContain('\n  a.pdf › page 2  WARNING')
  expect(text).not.toContain('proposal')
})

test('long lists are shortened, and the count of what is left out is of all there is', () => {
  const change = (i: number): ImportChange => ({
    action: 'CREATE',
    kind: 'PHASE',
    label: `Fase ${i}`,
    objectiveCode: 'U09_01',
    fields: [],
  })
  const long: ImportReport = {
    ...report,
    counts: [{ kind: 'PHASE', created: 500, updated: 0, unchanged: 0, removed: 0 }],
    changes: Array.from({ length: 200 }, (_, i) => change(i)),
    issues: [...Array.from({ length: 100 }, () => warning), error],
  }
  const say = ({ en }: { en: string }) => en
  const short = renderReport(long, { say, all: false })
  expect(short).toContain('… and 460 more')
  expect(short).toContain('… and 76 more')
  // Errors are never among what is left out.
  expect(short).toContain('BROKEN_FILE')
  const whole = renderReport(long, { say, all: true })
  expect(whole).toContain('Fase 199')
  expect(whole).toContain('… and 300 more')
})

test('a file cannot drive the terminal', () => {
  const evil = 'a\u001b[2Jb\u202ec\rd\u0007'
  const text = renderReport(
    {
      ...report,
      files: [{ name: evil, format: 'SHEET', sha256: '0', size: 1 }],
      plans: [{ code: evil, label: evil, isNew: true, revision: null }],
      changes: [
        {
          action: 'UPDATE',
          kind: 'PHASE',
          label: evil,
          objectiveCode: evil,
          fields: [{ name: 'title', before: evil, after: evil }],
        },
      ],
      issues: [
        { ...warning, file: evil, raw: evil, proposal: evil, message: { it: evil, en: evil } },
      ],
    },
    { say: ({ en }) => en, all: true },
  )
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
})
