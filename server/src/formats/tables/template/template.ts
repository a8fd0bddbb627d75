import type { TemplateTable } from './column.ts'
import { CENTERS, PEOPLE } from './directory.ts'
import { INDICATORS, VALUES } from './indicators.ts'
import { LINKS, OBJECTIVES } from './objectives.ts'
import { PHASES } from './phases.ts'
import { TEXTS } from './texts.ts'

/** The tables of the template: with their columns the one place that knows the headings. */
export const TABLES: readonly TemplateTable[] = [
  OBJECTIVES,
  LINKS,
  PHASES,
  INDICATORS,
  VALUES,
  TEXTS,
  // People before centers: «Nome» without any code is a person's.
  PEOPLE,
  CENTERS,
]
