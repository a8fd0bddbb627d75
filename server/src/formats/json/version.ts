/** The format identifier in every file. */
export const FORMAT = 'cascata-plan'

/** The newest version of the format. Older services refuse it rather than read it in part. */
export const VERSION = 1
