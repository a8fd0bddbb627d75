import type { LocalizedText } from '../domain/localized.ts'

/** Where progress is written: stderr, so that stdout holds nothing but the result. */
export interface ProgressStream {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const TICK_MS = 1_000
/** Returns to the first column and clears the line. */
const REWRITE = '\r\x1b[K'

/** Shows the progress of a long command: on a terminal in one line that changes, elsewhere once per stage. */
export class Progress {
  readonly #stream: ProgressStream
  readonly #say: (words: LocalizedText) => string
  #stage = ''
  #shown = ''
  #timer: NodeJS.Timeout | undefined

  constructor(stream: ProgressStream, say: (words: LocalizedText) => string) {
    this.#stream = stream
    this.#say = say
  }

  /** This part of a request is sent; after all of it, the service does what `work` names. */
  sent(part: number, work: LocalizedText): void {
    const percent = Math.floor(part * 100)
    if (part >= 1) this.#work(work)
    else this.#show('sending', { it: `Invio: ${percent}%`, en: `Sending: ${percent}%` })
  }

  /** Clears the line for what follows. */
  done(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    if (this.#stream.isTTY && this.#stage !== '') this.#stream.write(REWRITE)
    this.#stage = ''
    this.#shown = ''
  }

  #work(work: LocalizedText): void {
    if (this.#timer) return
    let seconds = 0
    const show = () =>
      this.#show('working', { it: `${work.it}: ${seconds} s`, en: `${work.en}: ${seconds} s` })
    show()
    this.#timer = setInterval(() => {
      seconds += TICK_MS / 1_000
      show()
    }, TICK_MS)
    this.#timer.unref()
  }

  #show(stage: string, words: LocalizedText): void {
    const text = this.#say(words)
    if (text === this.#shown) return
    if (this.#stream.isTTY) this.#stream.write(`${REWRITE}${text}`)
    else if (stage !== this.#stage) this.#stream.write(`${text.split(':')[0]}…\n`)
    this.#stage = stage
    this.#shown = text
  }
}
