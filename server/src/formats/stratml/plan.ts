import type { FileDocument } from '../../document/document.ts'
import type { Element } from './elements.ts'

/** What is read of a StratML file; whose it is decides how. */
export interface StratmlPlan {
  /** Reads an objective within its goal. */
  objective(element: Element, goal: Element): void
  /** Reads a goal, when its objectives are read. */
  goal(element: Element): void
  /** Reads the rest, when all goals are read. */
  finish(root: Element): Said
}

/** What a file says. */
export type Said = Pick<FileDocument, 'authority' | 'plans'>
