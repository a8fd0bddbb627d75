/**
 * A printed sheet of any number of objectives, as large and as varied as real ones: six items of
 * text, 3.5 phases and 3 indicators each, hanging on programs of 20 objectives.
 */
export function sheetOf(objectives: number): string {
  const pages = Array.from({ length: objectives }, (_, index) => page(index))
  return `${FRONT}\n\n\n\n${pages.join('\n\n\n\n')}`
}

const FRONT = [
  '## SCHEDA OBIETTIVI',
  '### Parametri selezionati:',
  '<b>Vista</b>\tDUP_2026_2028 DUP 2026 2028',
  '<b>Livello</b>\tPEG-PIAO-SEZ. 2.2 PERFORMANCE',
  '<b>Centro di Responsabilità</b>\t01_UO_2026 UO SEGRETERIA GENERALE',
].join('\n')

const PHASES = [
  'FASE\tInizio Previsto\tFine Prevista\tPeso\tAvanzamento\tResponsabile\tCentro di Responsabilità\tNote',
  '\tInizio Effettivo\tFine Effettiva\t\t\t\t\t',
].join('\n')

const INDICATORS =
  'Descrizione\tTipo\tValore Atteso\tValore Raggiunto\tValore Raggiunto 2025\tValore Raggiunto 2024\tNote'

const two = (number: number) => String(number % 100).padStart(2, '0')

function page(index: number): string {
  const center = index % 40
  const program = Math.floor(index / 20)
  const mission = Math.floor(program / 5)
  const manager = `COGNOME${index % 60} NOME${index % 60}`
  const steps = Array.from(
    { length: 6 },
    (_, step) =>
      `- ${step + 1}) Attività ${step + 1} dell'obiettivo ${index}: predisposizione degli atti, cura dei rapporti con i cittadini e verifica periodica dei risultati raggiunti dal servizio`,
  )
  const phases = Array.from({ length: 3 + (index % 2) }, (_, phase) =>
    [
      `<b>Fase ${phase + 1} dell'obiettivo ${index}: istruttoria e realizzazione</b>\t01/0${phase + 1}/2026\t31/12/2026\t25,00\t${(index + phase * 10) % 101},00\t${manager}\tSERVIZIO ${center}\t${phase === 0 ? 'Con atto n. 1/2026' : ''}`,
      '\t01/02/2026\t\t\t\t\t\t',
    ].join('\n'),
  )
  const indicators = Array.from(
    { length: 3 },
    (_, indicator) =>
      `Almeno n. ${indicator + 5} interventi di tipo ${indicator + 1} entro il 31/12/2026 (obiettivo ${index})\tEFFICIENZA\t${indicator + 5},00\t${(index + indicator) % 12},00\t4,00\t\t`,
  )
  return [
    'PEG-PIAO-SEZ. 2.2  ',
    'PERFORMANCE  ',
    `2026\\_U${two(center)}\\_${String(index).padStart(5, '0')}`,
    '**Assessorato**',
    '',
    `**ASSESSORE ${index % 9} - Bilancio - Personale**`,
    '',
    '**Centro di Responsabilità**',
    '',
    `**SERVIZIO ${center}**`,
    '',
    `***Obiettivo numero ${index}: migliorare il servizio ${center} per i cittadini***`,
    '',
    'Responsabile  ',
    `**${manager}**`,
    '',
    '**VALORE PUBBLICO**',
    '',
    `${index % 7} - VALORE ${index % 7}`,
    '',
    '**COLLEGATO A**',
    '',
    `OBIETTIVO DI MANDATO: 2023\\_2028\\_DUP\\_${two(mission % 10)} LINEA ${mission % 10}`,
    '',
    `OBIETTIVO DI MISSIONE: 2026\\_28\\_DUP\\_${two(mission % 10)}\\_${mission} Missione ${mission}`,
    '',
    `OBIETTIVO DI PROGRAMMA: ${two(mission % 10)}\\_${mission}\\_${program} Programma ${program}`,
    '',
    '#### Modalità di Attuazione',
    '',
    ...steps,
    '',
    '#### STATO DI ATTUAZIONE',
    '',
    ...steps.slice(0, 3),
    '',
    'Stato',
    'In Corso',
    '',
    "**FASI - ATTIVITA'**",
    PHASES,
    ...phases,
    '',
    '## INDICATORI',
    INDICATORS,
    ...indicators,
  ].join('\n')
}
