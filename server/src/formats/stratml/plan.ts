import type { FileDocument } from '../../document/document.ts'
import type { XmlElement } from './elements.ts'

/** What is read of a StratML file; whose it is decides how. */
export interface StratmlPlan {
  /** Reads an objective within its goal. */
  objective(element: XmlElement, goal: XmlElement): void
  /** Reads a goal, when its objectives are read. */
  goal(element: XmlElement): void
  /** Reads the rest, when all goals are read. */
  finish(root: XmlElement): StratmlContent
}

/** What a file says. */
export type StratmlContent = Pick<FileDocument, 'authority' | 'plans'>
