// The content of the real sheet, transcribed line by line by hand: every field, every word, typos
// included (`scon`, `Whatapp`, `uscierato` and `usciereato`), with item 11 missing where the
// sheet has none.

const paragraph = (text: string) => ({ number: null, text })
const item = (number: number, text: string) => ({ number, text })

const value = (text: string, number: string | null) => ({ text, number })

/** The sheet's own year, and its two prior-year columns, which are empty in every row. */
const values = (
  expectedText: string,
  expectedNumber: string | null,
  achievedText: string,
  achievedNumber: string | null,
) => [
  {
    year: 2024,
    yearSource: 'AFTER_PRIOR_COLUMNS',
    expected: value(expectedText, expectedNumber),
    achieved: value(achievedText, achievedNumber),
  },
  { year: 2023, yearSource: 'COLUMN_HEADING', expected: null, achieved: null },
  { year: 2022, yearSource: 'COLUMN_HEADING', expected: null, achieved: null },
]

// Both objectives print the same «Assessorato».
const portfolio = {
  label:
    'SINDACO GHILARDI - Bilancio e Finanza - Programmazione e PNRR - Personale - Partecipate - Comunicazione - Rapporti Istituzionali',
  holder: 'SINDACO GHILARDI',
  matters: [
    'Bilancio e Finanza',
    'Programmazione e PNRR',
    'Personale',
    'Partecipate',
    'Comunicazione',
    'Rapporti Istituzionali',
  ],
}

/** What no sheet prints of an objective. */
const unprinted = { weight: null, budget: null }

/** What the levels above print nothing of. */
const bare = {
  ...unprinted,
  portfolio: null,
  responsibilityCenter: null,
  manager: null,
  publicValue: null,
  executionState: null,
  implementationApproach: null,
  implementationStatus: null,
  phases: null,
  indicators: null,
}

/** What people declare of an indicator; no sheet prints it. */
const undeclared = { polarity: null, method: null, baseline: null, tolerance: null, weight: null }

const cell = (text: string, value: string) => ({ text, value })

const efficiency = { text: 'EFFICIENZA', value: 'EFFICIENCY' }

export const expected = {
  file: 'scheda-obiettivi-2024-u09.md',
  format: 'SHEET',
  authority: null,
  centers: [],
  people: [],
  plans: [
    {
      dup: { code: 'DUP_2024_2027', label: 'DUP 2024 2026' },
      responsibilityCenter: { code: '09_UO_2020', label: 'UO STAFF SINDACO E GIUNTA' },
      objectives: [
        {
          level: 'MANDATE',
          levelLabel: 'OBIETTIVO DI MANDATO',
          code: '2023_2028_DUP_10',
          title: 'SEMPLIFICAZIONE,PARTECIPAZIONE',
          parent: null,
          ...bare,
        },
        {
          level: 'MISSION',
          levelLabel: 'OBIETTIVO DI MISSIONE',
          code: '2024_28_DUP_10_0101',
          title: 'Efficienza, trasparenza, accessibilità',
          parent: { level: 'MANDATE', code: '2023_2028_DUP_10' },
          ...bare,
        },
        {
          level: 'PROGRAM',
          levelLabel: 'OBIETTIVO DI PROGRAMMA',
          code: '10_0101_0101',
          title: 'Comunicazione ai cittadini',
          parent: { level: 'MISSION', code: '2024_28_DUP_10_0101' },
          ...bare,
        },
        {
          level: 'PEG',
          levelLabel: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE',
          code: '2024_U09_01',
          title:
            'Facilitare la relazione degli Amministratori con i diversi portatori di interesse. Garantire la rappresentanza istituzionale.',
          portfolio,
          responsibilityCenter: "UNITA' ORGANIZZATIVA STAFF DEL SINDACO E DELLA GIUNTA",
          manager: 'CONTI MARIO',
          publicValue: {
            code: '5',
            title: 'ACCOUNTABILITY, TRASPARENZA E PARTECIPAZIONE',
          },
          parent: { level: 'PROGRAM', code: '10_0101_0101' },
          ...unprinted,
          implementationApproach: {
            blocks: [
              paragraph('Comprende:'),
              item(
                1,
                'Gestione delle agende del Sindaco, degli assessori e dei dirigenti presenti nella sede di p.za Confalonieri e attività di segreteria',
              ),
              item(2, 'Cura delle pubbliche relazioni con gli interlocutori esterni'),
              item(3, 'Gestione delle istanze dei cittadini'),
              item(4, 'Gestione della corrispondenza degli Amministratori'),
              item(
                5,
                'Predisposizione del planning settimanale delle iniziative e manifestazioni presenti sul territorio',
              ),
              item(
                6,
                'Gestione del cerimoniale, organizzazione delle manifestazioni istituzionali e gestione amministrativa delle stesse',
              ),
              item(
                7,
                'Realizzazione di eventi pubblici, manifestazioni, iniziative e convegnistica',
              ),
              item(8, 'Cura delle relazioni con le associazioni del territorio'),
              item(
                9,
                "Gestione delle attività legate all'accoglienza della cittadinanza e tempestiva risposta alle loro necessità",
              ),
              item(10, 'Coordinamento del servizio di uscierato'),
              item(12, 'Gestione delle sponsorizzazioni'),
            ],
          },
          implementationStatus: {
            blocks: [
              paragraph("L'Ufficio ha svolto le seguenti attività:"),
              item(
                1,
                'Gestione delle agende del Sindaco, degli assessori e dei dirigenti presenti nella sede di p.za Confalonieri',
              ),
              item(2, 'Attività di segreteria per sindaco, assessori e dirigenti'),
              item(3, 'Cura delle pubbliche relazioni con gli interlocutori esterni'),
              item(4, 'Risposte alle istanze dei cittadini'),
              item(5, 'Gestione della corrispondenza destinata agli Amministratori'),
              item(
                6,
                'predisposizione del planning settimanale delle iniziative e manifestazioni presenti sul territorio',
              ),
              item(
                7,
                'Predisposizione del programma annuale delle Manifestazioni Istituzionali e gestione amministrativa delle stesse',
              ),
              item(8, 'Realizzazione di eventi o convegnistica'),
              item(
                9,
                'organizzazione delle attività legate al cerimoniale (gonfalone, presenze istituzionali, ecc.)',
              ),
              item(10, 'relazione con le associazioni del territorio'),
              item(
                11,
                "gestione delle attività legate all'accoglienza della cittadinanza e tempestiva risposta ai loro bisogni",
              ),
              item(12, 'coordinamento del servizio di usciereato'),
            ],
          },
          executionState: { text: 'In Corso', value: 'IN_PROGRESS' },
          phases: [
            {
              title:
                'Gestione del database informatizzato finalizzato al monitoraggio delle istanze dei cittadini e alla creazione di uno storico',
              plannedStart: cell('01/01/2024', '2024-01-01'),
              plannedEnd: cell('31/12/2024', '2024-12-31'),
              actualStart: cell('01/01/2024', '2024-01-01'),
              actualEnd: cell('31/12/2024', '2024-12-31'),
              weight: cell('40,00', '40.00'),
              progress: cell('100,00', '100.00'),
              responsible: 'CONTI MARIO',
              responsibilityCenter: 'SERVIZIO STAFF SINDACO, GIUNTA',
              note: null,
            },
            {
              title: 'Organizzazione di eventi sul tema della legalità rivolti alla cittadinanza.',
              plannedStart: cell('01/01/2024', '2024-01-01'),
              plannedEnd: cell('31/12/2024', '2024-12-31'),
              actualStart: cell('01/01/2024', '2024-01-01'),
              actualEnd: cell('31/12/2024', '2024-12-31'),
              weight: cell('40,00', '40.00'),
              progress: cell('100,00', '100.00'),
              responsible: 'CONTI MARIO',
              responsibilityCenter: 'UO STAFF SINDACO E GIUNTA',
              note: null,
            },
            {
              title: 'Ricerca e gestione delle sponsorizzazioni',
              plannedStart: cell('01/01/2024', '2024-01-01'),
              plannedEnd: cell('31/12/2024', '2024-12-31'),
              actualStart: cell('01/01/2024', '2024-01-01'),
              actualEnd: cell('31/12/2024', '2024-12-31'),
              weight: cell('20,00', '20.00'),
              progress: cell('100,00', '100.00'),
              responsible: 'CONTI MARIO',
              responsibilityCenter: 'SERVIZIO STAFF SINDACO, GIUNTA',
              note: "La ricerca è stata finalizzata all'organizzazione dell'evento Insieme come allora, dedicato agli Anniversari di Nozze.",
            },
          ],
          indicators: [
            {
              title:
                'Utilizzo archivio digitale: implementazione di almeno n. 20 pratiche in digitale entro il 31/12/2024',
              type: efficiency,
              note: null,
              values: values('20,00', '20.00', '20,00', '20.00'),
              ...undeclared,
            },
            {
              title:
                'Promozione della cultura della legalità: realizzare almeno n. 4 eventi rivolti alla cittadinanza entro il 31/12/2024',
              type: efficiency,
              note: "Presentazione del libro di Nando Dalla Chiesa con l'autore 21/02/2024 Presentazione del libro di Giovanni Chinnici scon l'autore 9/04/2024 Anniversario Borsellino 19 luglio 2024 Incontro con studenti della Fondazione Mazzini Presentazione del libro della Prof.ssa Daniela Crimi 21/09/2024",
              values: values('4,00', '4.00', '5,00', '5.00'),
              ...undeclared,
            },
          ],
        },
        {
          level: 'PEG',
          levelLabel: 'PEG-PIAO-SEZ. 2.2 PERFORMANCE',
          code: '2024_U09_02',
          title:
            "Promuovere i servizi, le iniziative, i progetti e l'immagine dell'Ente attraverso l'attività di informazione e comunicazione istituzionale, strategica e di pubblica utilità con strumenti tradizionali e social. Gestione del Centro di Riproduzione Digitale.",
          portfolio,
          responsibilityCenter: "UNITA' ORGANIZZATIVA STAFF DEL SINDACO E DELLA GIUNTA",
          manager: 'CONTI MARIO',
          publicValue: {
            code: '5',
            title: 'ACCOUNTABILITY, TRASPARENZA E PARTECIPAZIONE',
          },
          parent: { level: 'PROGRAM', code: '10_0101_0101' },
          ...unprinted,
          implementationApproach: {
            blocks: [
              paragraph(
                "Il servizio Informazione, Comunicazione e Web Staff garantisce l'attività di Informazione attraverso la gestione delle relazioni con i media, la redazione di comunicati stampa e l'organizzazione di conferenze stampa, oltre alla predisposizione di una rassegna stampa quotidiana fruibile mediante accesso telematico.",
              ),
              paragraph(
                "L'attività di Comunicazione di pubblica utilità, strategica e istituzionale si declina nella gestione e implementazione degli strumenti tradizionali (manifesti, locandine, pubblicazioni monografiche, periodico e brochure istituzionali), digitali e social (sito, pagina facebook, twitter, WhatsApp, youtube, telegram, instagram, linkedin).",
              ),
              paragraph(
                "L'aggiornamento del sito istituzionale comprende il coordinamento dei referenti della comunicazione di ogni settore, la formazione degli stessi sulle modalità di inserimento dei dati (corsi Spip), la progettazione e la realizzazione informatica di nuove pagine web.",
              ),
              paragraph(
                "Altra importante attività riguarda l'ideazione e l'organizzazione di campagne di comunicazione pubblica per la promozione di servizi, iniziative e progetti, individuando gli strumenti da mettere in campo in relazione al target di riferimento.",
              ),
              paragraph(
                "A tutto ciò si aggiunge una intensa attività di grafica che prevede l'ideazione e la realizzazione di diversi prodotti di comunicazione cartacei o digitali.",
              ),
              paragraph(
                "Tra i compiti anche la validazione dei diversi materiali di comunicazione sia interni, prodotti dai Settori, sia realizzati da realtà o associazioni con cui l'Amministrazione collabora, al fine di assicurare l'identità visiva dell'Ente e l'immagine coordinata, garantendo la corretta applicazione della linea grafica e l'utilizzo del logo nei diversi strumenti.",
              ),
              paragraph(
                "Il servizio coordina anche il Centro di Riproduzione Digitale che gestisce attraverso un portale informatico gli ordini di stampa provenienti dai diversi settori dell'Ente e da utenti esterni, stampa e confeziona prodotti di diverso formato.",
              ),
            ],
          },
          implementationStatus: {
            blocks: [
              paragraph(
                "Il servizio Informazione, Comunicazione e Web Staff nel corso dell'anno ha garantito l'attività di Ufficio Stampa attraverso la gestione delle relazioni con i media, la redazione di comunicati stampa e l'organizzazione di conferenze stampa, oltre alla predisposizione di una rassegna stampa quotidiana fruibile mediante accesso telematico.",
              ),
              paragraph(
                "L'attività di Comunicazione di pubblica utilità, strategica e istituzionale si è declinata nella gestione e implementazione degli strumenti tradizionali (manifesti, locandine, pubblicazioni monografiche e brochure istituzionali), digitali e social (newsletter, sito, pagina facebook, twitter, WhatsApp, youtube, telegram, instagram). E' stato aggiunto il canale LinkedIn per la comunicazione di attività e servizi legate al mondo del lavoro e il servizio di messaggistica whatsapp è stato trasformato in un canale dedicato dell'App stessa.",
              ),
              paragraph(
                "L'aggiornamento del sito ha compreso il coordinamento dei referenti della comunicazione di ogni settore, la formazione degli stessi sulle modalità di inserimento dei dati (corsi Spip), la progettazione e la realizzazione informatica di nuove pagine web.",
              ),
              paragraph(
                "Altra importante attività ha riguardato l'ideazione e l'organizzazione di campagne di comunicazione pubblica per la promozione di servizi, iniziative e progetti, individuando gli strumenti da mettere in campo in relazione al target di riferimento. In particolare sono state curate campagne sulla Sicurezza stradale, sulla Settimana dedicata al lavoro (Job Week), per il Canale di Whatapp, per l'utilizzo dell'Anagrafe Nazionale Popolazione Residente, la promozione della Digitalizzazione nei Centri di Aggregazione Anziani, la promozione di due squadre sportive che hanno raggiunto risultati eccellenti, la promozione della lettura nei bambini (Leggere ti premia) e la promozione del Valore Pubblico nell'ambito del Festival del Valore Pubblico presso l'Università Bicocca.",
              ),
              paragraph(
                "A tutto ciò si aggiunge una intensa attività di grafica che ha previsto l'ideazione e la realizzazione di diversi prodotti di comunicazione cartacei o digitali.",
              ),
              paragraph(
                "Tra i compiti anche la validazione dei diversi materiali di comunicazione sia interni e prodotti dai Settori sia realizzati da realtà o associazioni con cui l'Amministrazione collabora, al fine di assicurare l'identità visiva dell'Ente e l'immagine coordinata, garantendo la corretta applicazione della linea grafica e l'utilizzo del logo nei diversi strumenti.",
              ),
              paragraph(
                "Il servizio coordina anche gli ordini di stampa provenienti dai diversi settori dell'Ente. L'affidamento è stato esternalizzato ad una ditta esterna.",
              ),
            ],
          },
          executionState: { text: 'In Corso', value: 'IN_PROGRESS' },
          phases: [
            {
              title:
                "Gestione dell'informazione e della comunicazione in modalità tradizionale e social",
              plannedStart: cell('01/01/2024', '2024-01-01'),
              plannedEnd: cell('31/12/2024', '2024-12-31'),
              actualStart: cell('01/01/2024', '2024-01-01'),
              actualEnd: cell('31/12/2024', '2024-12-31'),
              weight: cell('5,00', '5.00'),
              progress: cell('100,00', '100.00'),
              responsible: 'CINQUANTA PAOLA',
              responsibilityCenter: 'SERV. INFORMAZ. COMUNIC. WEB',
              note: null,
            },
            {
              title: 'Gestione del Centro di riproduzione digitale',
              plannedStart: cell('01/01/2024', '2024-01-01'),
              plannedEnd: cell('31/12/2024', '2024-12-31'),
              actualStart: cell('01/01/2024', '2024-01-01'),
              actualEnd: cell('31/12/2024', '2024-12-31'),
              weight: cell('8,00', '8.00'),
              progress: cell('100,00', '100.00'),
              responsible: 'CINQUANTA PAOLA',
              responsibilityCenter: 'SERV. INFORMAZ. COMUNIC. WEB',
              note: null,
            },
            {
              title: 'Coordinamento della gara per la gestione del Centro di riproduzione digitale',
              plannedStart: cell('01/01/2024', '2024-01-01'),
              plannedEnd: cell('31/12/2024', '2024-12-31'),
              actualStart: cell('01/01/2024', '2024-01-01'),
              actualEnd: cell('10/09/2024', '2024-09-10'),
              weight: cell('5,00', '5.00'),
              progress: cell('100,00', '100.00'),
              responsible: 'CINQUANTA PAOLA',
              responsibilityCenter: 'SERV. INFORMAZ. COMUNIC. WEB',
              note: "Dopo una approfondita analisi, si è valutata l'opportunità di esternalizzare il servizio con affidamento diretto tramite Sintel DD 1124 del 10/09/24",
            },
            {
              title:
                "Coordinamento della gara per l'affidamento della ricerca di sponsor, grafica, stampa e distribuzione del periodico comunale",
              plannedStart: cell('01/01/2024', '2024-01-01'),
              plannedEnd: cell('30/09/2024', '2024-09-30'),
              actualStart: cell('01/01/2024', '2024-01-01'),
              actualEnd: cell('21/06/2024', '2024-06-21'),
              weight: cell('5,00', '5.00'),
              progress: cell('100,00', '100.00'),
              responsible: 'CINQUANTA PAOLA',
              responsibilityCenter: 'SERV. INFORMAZ. COMUNIC. WEB',
              note: 'DD n. 794 del 21/06/2024 Contratto firmato il 26/07/2024',
            },
          ],
          indicators: [
            {
              title:
                "Incremento dell'uso degli strumenti di comunicazione per la diffusione delle informazioni: utilizzo di almeno 5 canali tradizionali/digitali per ogni singola notizia",
              type: efficiency,
              note: 'I canali utilizzati per diffondere la informazioni e le comunicazioni sono i seguenti: Facebook, Instagram, Telegram (con due canali dedicati ai comunicati e alle news), X, LinkedIn, Canale WhatsApp, Youtube',
              values: values('5,00', '5.00', '7,00', '7.00'),
              ...undeclared,
            },
            {
              title:
                "Incremento dell'attività di relazione con la stampa: media di 15 comunicati al mese",
              type: efficiency,
              note: null,
              values: values('15,00', '15.00', '16,00', '16.00'),
              ...undeclared,
            },
            {
              title:
                'Attivazione della versione business e del canale di whatsapp per rendere più rapida ed efficiente la gestione del servizio di messaggistica',
              type: efficiency,
              note: "L'obiettivo di semplificare e velocizzare l'invio delle info è stato raggiunto con l'attivazione del canale di Whatsapp senza dover necessariamente passare alla versione business",
              values: values('fatto', null, 'fatto', null),
              ...undeclared,
            },
            {
              title:
                'Tempestività nella produzione dei materiali da parte del Centro Riproduzione Digitale: stampa entro 5 giorni dalla richiesta',
              type: efficiency,
              note: "In data 30 settembre 2024 è scaduto l'appalto quinquennale affidato alla Società Zucchetti Informatica, che prevedeva la locazione di sistemi di stampa digitale presso locali interni all'Amministrazione. Da indagini di mercato e approfondimenti con altri Comuni limitrofi si è constatato che l'affidamento in outsourcing consente un notevole risparmio sui costi di gestione, si quindi provveduto all'affidamento ad una Società esterna che ha garantito qualità e rapidità nell'esecuzione delle stampe.",
              values: values('5,00', '5.00', '3,00', '3.00'),
              ...undeclared,
              // The file ends here, without a line break.
              endsIn: 'note',
            },
          ],
        },
      ],
    },
  ],
}
