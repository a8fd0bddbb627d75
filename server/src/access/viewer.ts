/** What a viewer may do, and see, beyond reading plans. */
export interface Rights {
  /** To change data: to import and to merge. A field of `Mutation` that names no right needs this one. */
  readonly administrator: boolean
  /** To see the names of persons: managers, responsibles, importers. */
  readonly seesPersons: boolean
}

/** The name of a right. */
export type Right = keyof Rights

/** The sender of a request, as far as the service knows. */
export interface Viewer {
  readonly kind: 'ANONYMOUS' | 'ADMINISTRATOR'
  readonly rights: Rights
}

/** What the settings allow a viewer without a token. */
export interface AnonymousSettings {
  readonly anonymousSeesPersons: boolean
}

/** The viewer who sends the token of the administrator. */
export const ADMINISTRATOR: Viewer = {
  kind: 'ADMINISTRATOR',
  rights: { administrator: true, seesPersons: true },
}

/** The viewer who sends no token. */
export function anonymousViewer({ anonymousSeesPersons }: AnonymousSettings): Viewer {
  return {
    kind: 'ANONYMOUS',
    rights: { administrator: false, seesPersons: anonymousSeesPersons },
  }
}
