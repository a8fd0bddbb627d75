import type { PlanNarrative, PlanNarrativeBlock } from './nodes.ts'

/** A narrative whose JSON is read when its blocks are first asked for, as most trees do without. */
export class LazyNarrative implements PlanNarrative {
  readonly #json: string
  #blocks: readonly PlanNarrativeBlock[] | undefined

  constructor(json: string) {
    this.#json = json
  }

  get blocks(): readonly PlanNarrativeBlock[] {
    this.#blocks ??= JSON.parse(this.#json) as PlanNarrativeBlock[]
    return this.#blocks
  }
}
