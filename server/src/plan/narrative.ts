import type { PlanNarrative, PlanNarrativeBlock } from './nodes.ts'

/** A narrative whose JSON is parsed when its blocks are first read: most requests do not read them. */
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
