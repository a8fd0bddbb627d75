import autocannon from 'autocannon'
import { raiseRevision, type Subject } from './subject.ts'

/** A way to answer whose time is measured. */
export interface Mode {
  readonly name: string
  readonly subject: Subject
  /** Whether the plan changes before every request, so that no snapshot of it can be reused. */
  readonly cold: boolean
}

/** What one mode did, as the medians of its rounds. */
export interface Figures {
  readonly name: string
  readonly p50: number
  readonly perSecond: number
}

/** How much is measured. */
export interface Extent {
  /** How many rounds at most, after the first, which only warms up. */
  readonly rounds: number
  /** How many requests a round asks of each mode. */
  readonly requests: number
  /** Seconds after which no further round begins. */
  readonly seconds: number
  /** How long every answer is at least. */
  readonly bytes: number
}

/**
 * Measures all modes in one run, in turn within every round: what slows the machine for a
 * while slows them all.
 */
export async function measure(
  modes: readonly Mode[],
  { rounds, requests, seconds, bytes }: Extent,
): Promise<Figures[]> {
  const end = performance.now() + seconds * 1_000
  const measured = modes.map((mode) => ({ mode, rounds: [] as number[][] }))
  for (let round = 0; round <= rounds && (round <= 1 || performance.now() < end); round++) {
    for (const { mode, rounds } of measured) {
      const times = await ask(mode, requests, bytes)
      if (round > 0) rounds.push(times)
    }
  }
  return measured.map(({ mode, rounds }) => ({
    name: mode.name,
    p50: median(rounds.map(median)),
    perSecond: median(rounds.map(perSecond)),
  }))
}

/** Milliseconds of each answer, asked for one after the other over one connection. */
async function ask({ name, subject, cold }: Mode, requests: number, bytes: number) {
  const cycle = cold ? [raiseRevision, subject.request] : [subject.request]
  const times: number[] = []
  const run = autocannon({
    url: subject.url,
    connections: 1,
    amount: requests * cycle.length,
    requests: cycle,
    timeout: 30,
    sampleInt: 50,
  })
  run.on('response', (_client, _status, received: number, milliseconds: number) => {
    // The answer to the change before is a few bytes; it is not what is measured.
    if (received >= bytes) times.push(milliseconds)
  })
  const { errors, non2xx } = await run
  if (errors + non2xx > 0 || times.length !== requests) {
    throw new Error(`${name}: ${times.length} of ${requests} answers were whole`)
  }
  return times
}

function perSecond(times: readonly number[]): number {
  return (1_000 * times.length) / times.reduce((sum, time) => sum + time, 0)
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return ((low as number) + (high as number)) / 2
}
