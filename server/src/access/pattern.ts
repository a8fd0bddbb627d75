/** What a token looks like: long enough that nobody guesses it, and nothing that a header would change. */
export const TOKEN_PATTERN = /^[\x21-\x7e]{32,}$/
