/** The furthest ahead a timer can be set: beyond this it fires at once. */
export const longestTimerMs: number = 2 ** 31 - 1

/**
 * Runs `work` until it ends, one of `signals` aborts or `timeoutMs` have passed, whichever comes
 * first. The promise settles at that moment even when something in `work` ignores its signal, and
 * neither a timer nor a listener is left behind.
 */
export async function withinLimits<T>(
  work: (signal: AbortSignal) => Promise<T>,
  signals: readonly (AbortSignal | undefined)[],
  timeoutMs: number,
  timeoutError: () => Error,
): Promise<T> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(timeoutError()), timeoutMs)
  const unfollow = signals.map((signal) => signal && follow(signal, controller))
  try {
    controller.signal.throwIfAborted()
    return await Promise.race([aborted(controller.signal), work(controller.signal)])
  } finally {
    clearTimeout(timer)
    for (const stop of unfollow) stop?.()
  }
}

/** Resolves after `ms`, or rejects with the signal's reason as soon as it aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  let timer: ReturnType<typeof setTimeout> | undefined
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  try {
    await Promise.race([aborted(signal), elapsed])
  } finally {
    clearTimeout(timer)
  }
}

// By hand rather than with AbortSignal.any, which keeps what it made alive for as long as a
// signal that the caller may hold for days.
function follow(signal: AbortSignal, controller: AbortController): () => void {
  const abort = () => controller.abort(signal.reason)
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort)
  return () => signal.removeEventListener('abort', abort)
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}
