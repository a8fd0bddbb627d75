import { builder } from './builder.ts'
import { resolveIdsAtOnce } from './ids.ts'
import { limitItems } from './items.ts'
import './scalars.ts'
import './objective/objective.ts'
import './objective/upperLevels.ts'
import './objective/pegObjective.ts'
import './objective/pegObjectives.ts'
import './phase.ts'
import './phases.ts'
import './indicator.ts'
import './import.ts'
import './measures/fields.ts'
import './queries.ts'

/** The executable schema. Building it connects to nothing and writes nothing. */
export const schema = limitItems(resolveIdsAtOnce(builder.toSchema()))
