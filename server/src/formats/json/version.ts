/** What every file of the format says of itself. */
export const FORMAT = 'cascata-plan'

/** The newest version of the format; what it adds, older services must not read half. */
export const VERSION = 1
