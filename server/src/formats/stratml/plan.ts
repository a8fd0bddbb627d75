import type { FileDocument } from '../../document/document.ts'
import type { XmlElement } from './elements.ts'

/** The reader of a StratML file, by its origin. */
export interface StratmlPlan {
  /** Reads an objective within its goal. */
  objective(element: XmlElement, goal: XmlElement): void
  /** Reads a goal, when its objectives are read. */
  goal(element: XmlElement): void
  /** Reads the rest, when all goals are read. */
  finish(root: XmlElement): StratmlContent
}

/** The content of a file. */
export type StratmlContent = Pick<FileDocument, 'authority' | 'plans'>
