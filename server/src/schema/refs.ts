import type { PlanDup, PlanIndicator, PlanObjective, PlanPhase } from '../plan/nodes.ts'
import { builder } from './builder.ts'

// The types that refer to each other in a circle are declared here, and defined in files of
// their own, so that no module imports one that imports it.

/** Backed by the row of the DUP; its tree and figures come from the snapshot. */
export const Dup = builder.objectRef<PlanDup>('Dup')
export const Measured = builder.interfaceRef<PlanDup | PlanObjective>('Measured')
export const Objective = builder.interfaceRef<PlanObjective>('Objective')
export const MandateObjective = builder.objectRef<PlanObjective>('MandateObjective')
export const MissionObjective = builder.objectRef<PlanObjective>('MissionObjective')
export const ProgramObjective = builder.objectRef<PlanObjective>('ProgramObjective')
export const PegObjective = builder.objectRef<PlanObjective>('PegObjective')
export const Phase = builder.objectRef<PlanPhase>('Phase')
export const Indicator = builder.objectRef<PlanIndicator>('Indicator')
