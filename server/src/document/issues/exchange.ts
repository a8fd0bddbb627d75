import { type LocalizedText, quote } from '../../domain/localized.ts'
import { error, warning } from './definition.ts'

/** The exchange formats that programs write: JSON and StratML. */
export const exchangeIssues = {
  /** A file of a version that did not exist when this service was made. */
  NEWER_VERSION: error<{ version: string; newest: number }>(
    ({ version, newest }) => ({
      it: `Il file è nella versione ${version} del suo formato; questo servizio legge fino alla ${newest}.`,
      en: `The file is of version ${version} of its format; this service reads up to ${newest}.`,
    }),
    {
      it: 'Aggiornare Cascata, oppure esportare di nuovo il file nella versione precedente.',
      en: 'Update Cascata, or export the file again in the former version.',
    },
  ),
  /** A property that the JSON format does not have. */
  UNKNOWN_PROPERTY: warning<{ path: string }>(
    ({ path }) => ({
      it: `«${path}» non è una proprietà del formato: non è importata.`,
      en: `“${path}” is no property of the format: it is not imported.`,
    }),
    {
      it: 'Correggere il nome secondo lo schema, oppure ignorare l’avviso se la proprietà non serve.',
      en: 'Correct its name as the schema has it, or leave it if it does not matter.',
    },
  ),
  /** A property that stands twice in one JSON object. */
  DUPLICATE_PROPERTY: error<{ path: string }>(
    ({ path }) => ({
      it: `«${path}» compare due volte nello stesso oggetto: non si sa quale valga.`,
      en: `“${path}” stands twice in one object: it is not known which one counts.`,
    }),
    { it: 'Lasciarne una sola.', en: 'Leave only one of them.' },
  ),
  /** A JSON value of another type than its property has. */
  WRONG_TYPE: error<{ path: string; wanted: LocalizedText; found: LocalizedText }>(
    ({ path, wanted, found }) => ({
      it: `«${path}» deve essere ${wanted.it}, ma è ${found.it}.`,
      en: `“${path}” must be ${wanted.en}, but is ${found.en}.`,
    }),
    {
      it: 'Scrivere il valore come dice lo schema del formato.',
      en: 'Write the value as the schema of the format says.',
    },
  ),
  /** A value of the right type that means nothing: no date, no number, no word of the list. */
  WRONG_VALUE: error<{ path: string; wanted: LocalizedText }>(
    ({ path, wanted }) => ({
      it: `Il valore di «${path}» non è ${wanted.it}.`,
      en: `The value of “${path}” is not ${wanted.en}.`,
    }),
    {
      it: 'Scrivere il valore come dice lo schema del formato.',
      en: 'Write the value as the schema of the format says.',
    },
  ),
  /** A required property. */
  MISSING_PROPERTY: error<{ path: string }>(
    ({ path }) => ({
      it: `Manca «${path}», che è obbligatorio.`,
      en: `“${path}” is missing and required.`,
    }),
    { it: 'Aggiungerlo e importare di nuovo.', en: 'Add it and import again.' },
  ),
  /** A printed text that reads as another value than the one beside it. */
  PRINTED_DISAGREES: warning<{ path: string; printed: string; value: string | null }>(
    ({ path, printed, value }) => ({
      it: `«${path}» vale ${value ?? 'nulla'}, ma accanto è stampato ${quote(printed).it}. Sono conservati entrambi come scritti.`,
      en: `“${path}” is ${value ?? 'null'}, but ${quote(printed).en} is printed beside it. Both are kept as written.`,
    }),
    {
      it: 'Se il valore è stato corretto a mano, correggere anche il testo stampato, o toglierlo.',
      en: 'If the value was corrected by hand, correct the printed text too, or remove it.',
    },
  ),
  /** More than any plan holds: a limit of memory. */
  TOO_LARGE: error<{ what: LocalizedText; most: number }>(
    ({ what, most }) => ({
      it: `Il file ha più di ${most} ${what.it}: non può essere un piano.`,
      en: `The file has more than ${most} ${what.en}: it cannot be a plan.`,
    }),
    {
      it: 'Controllare il programma che l’ha scritto; se è giusto, dividere il file in più file.',
      en: 'Check the program that wrote it; if it is right, split the file.',
    },
  ),
  /** So many errors that reading stops. */
  TOO_MANY_ERRORS: error<{ most: number }>(
    ({ most }) => ({
      it: `Il file ha almeno ${most} errori; la lettura si è fermata qui.`,
      en: `The file has at least ${most} errors; reading stopped here.`,
    }),
    {
      it: 'Correggere quelli elencati: di solito hanno una causa comune.',
      en: 'Correct the listed ones: they usually share a cause.',
    },
  ),
  /** An XML file that brings a document type, through which it could define entities or read other files. */
  XML_WITH_DOCTYPE: error(
    {
      it: 'Il file XML contiene una dichiarazione DOCTYPE, che può nascondere entità esterne o espansioni illimitate: non viene letta.',
      en: 'The XML file holds a DOCTYPE declaration, which may hide external entities or endless expansions: it is not read.',
    },
    {
      it: 'StratML non ne ha bisogno: togliere la dichiarazione e importare di nuovo.',
      en: 'StratML needs none: remove the declaration and import again.',
    },
  ),
  /** Something of a StratML file that the plan has no place for. */
  STRATML_WITHOUT_PLACE: warning<{ element: string }>(
    ({ element }) => ({
      it: `Il piano non ha un posto per «${element}»: non è importato.`,
      en: `The plan has no place for “${element}”: it is not imported.`,
    }),
    {
      it: 'Se il contenuto serve, riportarlo nella descrizione di un obiettivo.',
      en: 'If it matters, tell it in the description of an objective.',
    },
  ),
  /** A goal, objective or plan without a usable code of its own. */
  STRATML_CODE_ASSUMED: warning<{ title: string; code: string }>(
    ({ title, code }) => ({
      it: `${quote(title).it} non ha un codice tutto suo (SequenceIndicator o Identifier): ha preso «${code}».`,
      en: `${quote(title).en} has no code of its own (SequenceIndicator or Identifier): it was given “${code}”.`,
    }),
    {
      it: 'Se il codice non va bene, scriverlo nel file e importare di nuovo.',
      en: 'If the code will not do, write one into the file and import again.',
    },
    ({ code }) => code,
  ),
  /** A StratML file of another origin: its two levels were taken for two of the cascade. */
  STRATML_LEVELS_ASSUMED: warning(
    {
      it: 'StratML non dice i livelli della cascata: i Goal sono letti come obiettivi di mandato, gli Objective come obiettivi PEG.',
      en: 'StratML does not tell the levels of the cascade: goals are read as mandate objectives, objectives as PEG objectives.',
    },
    {
      it: 'Verificare che i livelli siano quelli voluti prima di applicare l’importazione.',
      en: 'Check that these are the levels that are meant before applying the import.',
    },
  ),
  /** A result that no calendar year can be given to. */
  STRATML_RESULT_WITHOUT_YEAR: warning<{ indicator: string }>(
    ({ indicator }) => ({
      it: `Un risultato di ${quote(indicator).it} non ha una data (StartDate o EndDate): senza l’anno non è importato.`,
      en: `A result of ${quote(indicator).en} has no date (StartDate or EndDate): without a year it is not imported.`,
    }),
    { it: 'Aggiungere la data e importare di nuovo.', en: 'Add the date and import again.' },
  ),
  /** A second result of one kind in one year. */
  STRATML_SECOND_RESULT: warning<{ indicator: string; year: number }>(
    ({ indicator, year }) => ({
      it: `${quote(indicator).it} ha più risultati dello stesso tipo per il ${year}: vale quello con la data più recente, questo non è importato.`,
      en: `${quote(indicator).en} has several results of one kind in ${year}: the latest counts, this one is not imported.`,
    }),
    {
      it: 'Se serve un altro valore, lasciare solo quello.',
      en: 'If another value is meant, leave only that one.',
    },
  ),
  /** A line of «OtherInformation» that Cascata did not write so. */
  STRATML_UNREADABLE_LINE: error<{ line: string }>(
    ({ line }) => ({
      it: `La riga ${quote(line).it} di OtherInformation non è nella forma che Cascata scrive: importarla a metà cambierebbe il piano.`,
      en: `The line ${quote(line).en} of OtherInformation is not of the form that Cascata writes: importing it half would change the plan.`,
    }),
    {
      it: 'Ripristinare la riga come è stata esportata, o toglierla.',
      en: 'Restore the line as it was exported, or remove it.',
    },
  ),
}
