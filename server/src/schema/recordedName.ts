/** Names appear in messages and in the record. */
const LONGEST_NAME = 300

/** Why a name cannot be recorded, with the remedy; null for one that can. */
export function nameProblem(
  field: string,
  name: string,
): { readonly message: string; readonly remedy: string } | null {
  const isEmpty = name.trim() === ''
  if (!isEmpty && name.length <= LONGEST_NAME) return null
  return {
    message: `\`${field}\` is ${isEmpty ? 'empty' : 'too long'}.`,
    remedy: `Give a name of 1 to ${LONGEST_NAME} characters.`,
  }
}
