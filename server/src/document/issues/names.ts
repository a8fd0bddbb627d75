import { warning } from './definition.ts'

/** Issues found in comparing the names in files with those that are known. */
export const nameIssues = {
  /** A spelling of a center that no directory knows. */
  UNKNOWN_CENTER: warning<{ spelling: string; proposal: string | null }>(
    ({ spelling, proposal }) => ({
      it: proposal
        ? `«${spelling}» non è una grafia nota di alcun centro di responsabilità; somiglia a «${proposal}». È stato preso come un centro a sé.`
        : `«${spelling}» non è una grafia nota di alcun centro di responsabilità: è stato preso come un centro a sé.`,
      en: proposal
        ? `“${spelling}” is no known spelling of any responsibility center; it resembles “${proposal}”. It was taken as a center of its own.`
        : `“${spelling}” is no known spelling of any responsibility center: it was taken as one of its own.`,
    }),
    ({ proposal }) =>
      proposal
        ? {
            it: `Se è «${proposal}», scriverlo così nel file, o dopo l’importazione unire i due centri (mergeResponsibilityCenters); altrimenti non c’è nulla da fare.`,
            en: `If it is “${proposal}”, write it so in the file, or merge the two centers after the import (mergeResponsibilityCenters); if not, there is nothing to do.`,
          }
        : {
            it: 'Se è un’altra grafia di un centro già noto, scriverla come quello, o dopo l’importazione unire i due centri (mergeResponsibilityCenters); se è nuovo, non c’è nulla da fare.',
            en: 'If it is another spelling of a known center, write it as that one, or merge the two after the import (mergeResponsibilityCenters); if it is new, there is nothing to do.',
          },
    ({ proposal }) => proposal,
  ),
  /** A name of a person that differs from a known one only in spelling. */
  SIMILAR_PERSON: warning<{ name: string; proposal: string }>(
    ({ name, proposal }) => ({
      it: `«${name}» somiglia a «${proposal}», che è già noto. È stato preso come un’altra persona.`,
      en: `“${name}” resembles “${proposal}”, who is known already. The name was taken as another person’s.`,
    }),
    ({ proposal }) => ({
      it: `Se è «${proposal}», scriverlo così nel file, o dopo l’importazione unire le due persone (mergePeople); altrimenti non c’è nulla da fare.`,
      en: `If it is “${proposal}”, write it so in the file, or merge the two people after the import (mergePeople); if not, there is nothing to do.`,
    }),
    ({ proposal }) => proposal,
  ),
  /** The code printed for a center is not the code it is known by. */
  CENTER_CODE_CONFLICT: warning<{ spelling: string; code: string; known: string | null }>(
    ({ spelling, code, known }) => ({
      it: `«${spelling}» è stampato con il codice ${code}, ma è noto come grafia ${known ? `di ${known}` : 'di un centro senza codice'}. È rimasto quello noto.`,
      en: `“${spelling}” is printed with the code ${code}, but known as a spelling of ${known ?? 'a center without code'}. The known one was kept.`,
    }),
    {
      it: 'Se il codice noto è sbagliato, correggere l’elenco dei centri.',
      en: 'If the known code is wrong, correct the list of centers.',
    },
  ),
  /** A spelling that a list of centers or people gives to two of them. */
  SPELLING_CLAIMED_TWICE: warning<{ spelling: string; first: string; second: string }>(
    ({ spelling, first, second }) => ({
      it: `«${spelling}» è dato sia a «${first}» sia a «${second}»: è rimasto al primo.`,
      en: `“${spelling}” is given to both “${first}” and “${second}”: the first kept it.`,
    }),
    {
      it: 'Lasciare ogni grafia, e ogni nome, a uno solo.',
      en: 'Leave each spelling, and each name, to one of them.',
    },
  ),
}
