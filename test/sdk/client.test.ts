import {
  type CascataError,
  CascataGraphQLError,
  CascataHttpError,
  CascataNetworkError,
  CascataRefusedError,
  CascataTimeoutError,
  type ClientOptions,
  createClient,
  isCascataError,
  multipart,
  type RetryEvent,
  type TypedDocumentString,
  throwRefusal,
} from '@cascata/sdk'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { breakOff, hangUp, page, type Reply, result, silence, startPeer } from '../support/peer.ts'

type Document = TypedDocumentString<{ readonly ok: boolean }, { readonly secret?: string }>
const query = 'query Ping($secret: String) { ok(secret: $secret) }' as Document
const mutation = 'mutation Poke($secret: String) { ok(secret: $secret) }' as Document

const fine = result({ data: { ok: true } })
const soon = { 'retry-after': '0' }

/** Calls a peer that gives these replies, and returns the result. */
async function call(
  replies: Reply[],
  { document = query, ...options }: Partial<ClientOptions> & { document?: Document } = {},
) {
  const peer = await startPeer(...replies)
  const retried: RetryEvent[] = []
  const client = createClient({
    ...options,
    url: options.url ?? peer.url,
    onRetry: (event) => retried.push(event),
  })
  const [outcome] = await Promise.allSettled([client.request(document, { secret: 's3cret' })])
  return {
    peer,
    retried,
    data: outcome.status === 'fulfilled' ? outcome.value : undefined,
    error: outcome.status === 'rejected' ? outcome.reason : undefined,
  }
}

describe('request', () => {
  it('sends the document and its variables as JSON and returns the data', async () => {
    const { data, peer } = await call([fine])
    expect(data).toEqual({ ok: true })
    expect(peer.received).toHaveLength(1)
    expect(peer.received[0]?.body).toEqual({ query, variables: { secret: 's3cret' } })
    expect(peer.received[0]?.headers).toMatchObject({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
    })
  })

  it('takes documents that other generators wrap in an object', async () => {
    const peer = await startPeer(fine)
    const wrapped = Object.assign(new String(query), { __meta__: { hash: 'x' } })
    expect(await createClient({ url: peer.url }).request(wrapped)).toEqual({ ok: true })
    expect(peer.received[0]?.body.query).toBe(query.toString())
  })

  it('asks for headers and token anew for each attempt', async () => {
    let count = 0
    const { peer } = await call([page(503), fine], {
      headers: async () => ({ 'x-count': String(++count) }),
      token: async () => `t${count}`,
    })
    expect(peer.received.map(({ headers }) => [headers['x-count'], headers.authorization])).toEqual(
      [
        ['1', 'Bearer t1'],
        ['2', 'Bearer t2'],
      ],
    )
  })

  it('sends no authorization when there is no token', async () => {
    const { peer } = await call([fine], { token: () => null })
    expect(peer.received[0]?.headers).not.toHaveProperty('authorization')
  })

  it.each(['query', 'mutation'])('renews a refused token once, for a %s', async (kind) => {
    const document = kind === 'query' ? query : mutation
    const token = ({ refused }: { refused: boolean }) => (refused ? 'new' : 'old')
    const renewed = await call([page(401), fine], { document, token, retries: 0 })
    expect(renewed.data).toEqual({ ok: true })
    expect(renewed.peer.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer old',
      'Bearer new',
    ])
    const refused = await call([page(401)], { document, token })
    expect(refused.error).toMatchObject({ name: 'CascataHttpError', status: 401, attempts: 2 })
  })

  it('does not repeat a 401 when there is no token to renew', async () => {
    expect((await call([page(401)])).peer.received).toHaveLength(1)
    expect((await call([page(401)], { token: 't0ken' })).peer.received).toHaveLength(1)
  })

  it('sends a fixed token with every attempt, and to no other place', async () => {
    const elsewhere = await startPeer(fine)
    const { peer, data } = await call(
      [page(503), (response) => response.writeHead(307, { location: elsewhere.url }).end()],
      { token: 't0ken' },
    )
    expect(peer.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer t0ken',
      'Bearer t0ken',
    ])
    expect(data).toEqual({ ok: true })
    expect(elsewhere.received[0]?.headers).not.toHaveProperty('authorization')
  })

  it('leaves it to the platform to name the type of a form', async () => {
    const types: (string | null)[] = []
    const client = createClient({
      url: 'http://peer.test/graphql',
      headers: { 'content-type': 'application/json' },
      fetch: (url, init) => {
        types.push(new Request(url, init).headers.get('content-type'))
        return Response.json({ data: { ok: true } })
      },
    })
    await client.request(mutation, {}, { encode: multipart })
    await client.request(mutation, {})
    expect(types).toEqual([
      expect.stringMatching(/^multipart\/form-data; boundary=./),
      'application/json',
    ])
  })

  it('tells its hooks what happens, in order', async () => {
    const told: unknown[] = []
    const peer = await startPeer(page(502, { 'x-request-id': 'r1' }), fine)
    await createClient({
      url: peer.url,
      onRequest: (event) => told.push(['request', event]),
      onResponse: ({ durationMs, ...event }) => told.push(['response', typeof durationMs, event]),
      onRetry: ({ error, delayMs, ...event }) =>
        told.push(['retry', error.name, delayMs > 0, event]),
    }).request(query)
    const operation = 'Ping'
    expect(told).toEqual([
      ['request', { operation, attempt: 1 }],
      [
        'response',
        'number',
        { operation, attempt: 1, status: 502, requestId: 'r1', retryAfterMs: null },
      ],
      ['retry', 'CascataHttpError', true, { operation, attempt: 1 }],
      ['request', { operation, attempt: 2 }],
      [
        'response',
        'number',
        { operation, attempt: 2, status: 200, requestId: null, retryAfterMs: null },
      ],
    ])
  })

  it('lets an error of a hook, of headers or of token through as it is', async () => {
    const bug = new RangeError('bug')
    const fail = () => {
      throw bug
    }
    for (const options of [
      { onRequest: fail },
      { onResponse: fail },
      { headers: fail },
      { token: fail },
    ]) {
      const { error, retried } = await call([fine], options)
      expect(error).toBe(bug)
      expect(retried).toEqual([])
    }
  })
})

describe('retries', () => {
  it.each([
    ['a connection that hangs up', hangUp],
    ['an answer that breaks off', breakOff],
    ['429', page(429)],
    ['502', page(502)],
    ['503', page(503)],
    ['504', page(504)],
    ['503 with GraphQL errors', result({ errors: [{ message: 'busy' }] }, 503)],
  ])('repeats a query after %s', async (_, reply) => {
    const { data, retried } = await call([reply, fine])
    expect(data).toEqual({ ok: true })
    expect(retried).toHaveLength(1)
  })

  it.each([
    ['429 with Retry-After', page(429, soon)],
    ['503 with Retry-After', page(503, soon)],
  ])('repeats a mutation after %s', async (_, reply) => {
    const { data, peer } = await call([reply, fine], { document: mutation })
    expect(data).toEqual({ ok: true })
    expect(peer.received).toHaveLength(2)
  })

  it.each([
    ['a connection that hangs up', hangUp],
    ['an answer that breaks off', breakOff],
    ['503 without Retry-After', page(503)],
    ['502 with Retry-After', page(502, soon)],
  ])('never repeats a mutation after %s', async (_, reply) => {
    const { error, peer } = await call([reply, fine], { document: mutation })
    expect(isCascataError(error)).toBe(true)
    expect(peer.received).toHaveLength(1)
  })

  it.each([
    ['400', page(400)],
    ['404', page(404)],
    ['500', page(500)],
    ['GraphQL errors', result({ errors: [{ message: 'no' }] })],
  ])('does not repeat a query after %s', async (_, reply) => {
    const { error, peer } = await call([reply, fine])
    expect(isCascataError(error)).toBe(true)
    expect(peer.received).toHaveLength(1)
  })

  it('gives up after the retries it may make, and says how often it tried', async () => {
    const { error, peer } = await call([hangUp], { retries: 1 })
    expect(peer.received).toHaveLength(2)
    expect(error).toMatchObject({ name: 'CascataNetworkError', attempts: 2 })
    expect((await call([hangUp], { retries: 0 })).peer.received).toHaveLength(1)
  })

  it('gives up at once when it would have to wait beyond the time limit', async () => {
    const { error, peer } = await call([page(503, { 'retry-after': '3600' }), fine])
    expect(peer.received).toHaveLength(1)
    expect(error).toMatchObject({ status: 503, retryAfterMs: 3_600_000 })
  })
})

describe('limits', () => {
  it('ends a call that gets no answer, with its own error', async () => {
    const { error } = await call([silence], { timeoutMs: 50 })
    expect(error).toBeInstanceOf(CascataTimeoutError)
    expect(error).toMatchObject({ code: 'TIMEOUT', attempts: 1 })
    expect(error.message).toContain('50 ms')
  })

  it.each([
    ['fetch', { fetch: () => new Promise<never>(() => {}) }],
    ['token', { token: () => new Promise<never>(() => {}) }],
    ['headers', { headers: () => new Promise<never>(() => {}) }],
  ])('ends a call even when %s never settles and knows no signal', async (_, options) => {
    expect((await call([fine], { ...options, timeoutMs: 50 })).error).toBeInstanceOf(
      CascataTimeoutError,
    )
  })

  it('sends nothing any more once the time is up', async () => {
    const late = Promise.withResolvers<string>()
    const fetch = vi.fn(() => new Response())
    const { error } = await call([fine], { fetch, token: () => late.promise, timeoutMs: 20 })
    expect(error).toBeInstanceOf(CascataTimeoutError)
    late.resolve('late')
    await new Promise(setImmediate)
    expect(fetch).not.toHaveBeenCalled()
  })

  it('has no limit when told so', async () => {
    expect((await call([fine], { timeoutMs: Infinity })).data).toEqual({ ok: true })
  })

  it.each(['client', 'call'] as const)(
    "rejects with the reason of the %s's signal",
    async (whose) => {
      const controller = new AbortController()
      const peer = await startPeer(() => controller.abort('changed my mind'))
      const { signal } = controller
      const client = createClient({ url: peer.url, ...(whose === 'client' && { signal }) })
      const request = client.request(query, {}, whose === 'call' ? { signal } : undefined)
      await expect(request).rejects.toBe('changed my mind')
    },
  )

  it('asks and sends nothing when the signal was aborted before', async () => {
    const token = vi.fn(() => null)
    const { error, peer } = await call([fine], { signal: AbortSignal.abort(), token })
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(token).not.toHaveBeenCalled()
    expect(peer.received).toEqual([])
  })

  it('does not take its own cancellation for a fault of the network', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const { error, retried } = await call([() => controller.abort('enough')], { signal })
    await new Promise(setImmediate)
    expect(error).toBe('enough')
    expect(retried).toEqual([])
  })

  it('stops waiting for a retry when the signal aborts', async () => {
    const controller = new AbortController()
    const peer = await startPeer(page(503, { 'retry-after': '20' }))
    const client = createClient({ url: peer.url, onRetry: () => controller.abort('enough') })
    await expect(client.request(query, {}, { signal: controller.signal })).rejects.toBe('enough')
    expect(peer.received).toHaveLength(1)
  })

  it.each(['before', 'during'])(
    'leaves no timer behind when it ends %s a pause',
    async (moment) => {
      const set = vi.spyOn(globalThis, 'setTimeout')
      const clear = vi.spyOn(globalThis, 'clearTimeout')
      onTestFinished(() => void vi.restoreAllMocks())
      const controller = new AbortController()
      const end = () => controller.abort('enough')
      const client = createClient({
        url: 'http://peer.test/graphql',
        fetch: () => new Response(null, { status: 503, headers: { 'retry-after': '20' } }),
        onRetry: () => (moment === 'before' ? end() : setImmediate(end)),
      })
      await expect(client.request(query, {}, { signal: controller.signal })).rejects.toBe('enough')
      await new Promise(setImmediate)
      // The platform's fetch sets short timers of its own.
      const long = set.mock.results.filter(
        (_, index) => Number(set.mock.calls[index]?.[1]) >= 20_000,
      )
      expect(long).toHaveLength(moment === 'before' ? 1 : 2)
      for (const { value } of long) expect(clear.mock.calls.flat().includes(value)).toBe(true)
    },
  )

  it('leaves no listener on a signal that outlives the call', async () => {
    const signal = new AbortController().signal
    let listeners = 0
    const { addEventListener, removeEventListener } = signal
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++
      return addEventListener.apply(signal, args)
    }
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--
      return removeEventListener.apply(signal, args)
    }
    await call([fine], { signal })
    await call([page(404)], { signal })
    expect(listeners).toBe(0)
  })
})

describe('errors', () => {
  it('keep every GraphQL error, the partial data and the request id', async () => {
    const errors = [
      { message: 'one', path: ['ok', 0], extensions: { code: 'FIRST' } },
      { message: 'two' },
    ]
    const { error } = await call([
      result({ data: { ok: null }, errors }, 200, { 'x-request-id': 'r7' }),
    ])
    expect(error).toBeInstanceOf(CascataGraphQLError)
    expect(error).toMatchObject({
      name: 'CascataGraphQLError',
      code: 'GRAPHQL',
      status: 200,
      requestId: 'r7',
      errors,
      data: { ok: null },
    })
    expect(error.message).toContain('FIRST at ok.0')
  })

  it('are GraphQL errors whatever the HTTP status', async () => {
    const { error } = await call([result({ errors: [{ message: 'bad' }] }, 400)])
    expect(error).toMatchObject({ name: 'CascataGraphQLError', status: 400, data: null })
  })

  it.each([
    ['a web page', page(200)],
    ['JSON of another kind', result({ hello: 'world' })],
    ['JSON null', (response) => response.end('null')],
    ['errors of another kind', result({ errors: 'no' }, 500)],
    ['no data', result({ data: null })],
    ['nothing', (response) => response.end()],
  ] satisfies [string, Reply][])('say so when the answer is %s', async (_, reply) => {
    expect((await call([reply])).error).toBeInstanceOf(CascataHttpError)
  })

  it('tell a refusal from other answers where they are asked to, one of a newer service too', async () => {
    const peer = await startPeer(
      result({ data: { ok: { __typename: 'LockedError', message: 's3cret', remedy: 'Wait.' } } }),
      result({ data: { ok: { __typename: 'Lock', message: 'fine' }, none: null } }),
      result({ errors: [{ message: 'no', extensions: { code: 'WRONG_TOKEN' } }] }, 401),
      result({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] }),
      page(413),
    )
    const client = createClient({ url: peer.url })
    const ask = () =>
      client.request(mutation, {}, { inspect: throwRefusal }).catch((error) => error)
    const refused = await ask()
    expect(refused).toBeInstanceOf(CascataRefusedError)
    expect(refused).toMatchObject({ reason: 'OTHER', explanation: 's3cret', remedy: 'Wait.' })
    expect(refused.message).not.toContain('s3cret')
    expect(await ask()).toMatchObject({ ok: { message: 'fine' } })
    expect(await ask()).toMatchObject({ code: 'REFUSED', reason: 'WRONG_TOKEN', remedy: null })
    expect(await ask()).toBeInstanceOf(CascataGraphQLError)
    expect((await ask()).message).toContain('Send less at once.')
  })

  it('keep what fetch reported as the cause', async () => {
    const { error } = await call([hangUp], { retries: 0 })
    expect(error).toBeInstanceOf(CascataNetworkError)
    expect(error.cause).toBeInstanceOf(Error)
  })

  it('never show variables, headers, token or credentials of the url', async () => {
    const secret = /s3cret|t0ken|h3ader|passw0rd|k3y/
    const url = 'http://user:passw0rd@127.0.0.1:9/graphql?key=k3y#k3y'
    const echo = [{ message: 'Variable "$secret" got "s3cret"', extensions: { code: 'BAD' } }]
    const options = {
      token: () => 't0ken',
      headers: { 'x-api-key': 'h3ader' },
      retries: 0,
    }
    const failures = [
      await call([hangUp], options),
      await call([silence], { ...options, timeoutMs: 100 }),
      await call([page(500)], options),
      await call([result({ errors: echo })], options),
      await call([], { ...options, url }),
      await call([page(500)], { ...options, token: 't0ken' }),
      await call([fine], { ...options, token: () => 't0ken\n!' }),
      await call([fine], { ...options, headers: { 'x-api-key': 'h3ader\n!' } }),
    ]
    for (const { error } of failures) {
      expect(error.message).not.toMatch(secret)
      expect(error.stack).not.toMatch(secret)
      expect(Object.keys(error)).not.toContain('variables')
    }
    const shown = failures.slice(0, 3).map(({ error }) => JSON.stringify(error))
    expect(shown.join()).not.toMatch(secret)
    expect(failures[0]?.error.variables).toEqual({ secret: 's3cret' })
    expect(failures[4]?.error.message).toContain('Ping at http://127.0.0.1:9/graphql: ')
  })

  it('are a closed set that a switch can exhaust', () => {
    const describeError = (error: CascataError): string => {
      switch (error.code) {
        case 'NETWORK':
        case 'TIMEOUT':
          return error.name
        case 'HTTP':
          return `${error.status}`
        case 'GRAPHQL':
          return `${error.errors.length}`
        case 'REFUSED':
          return error.reason
      }
    }
    expect(describeError).toBeTypeOf('function')
    expect(isCascataError(new Error('another'))).toBe(false)
  })
})

it('takes the address as a URL too, and says when there is none', async () => {
  const seen: string[] = []
  const fetch = async (url: string) => {
    seen.push(url)
    return Response.json({ data: { ok: true } })
  }
  await createClient({ url: new URL('http://127.0.0.1:4000/graphql'), fetch }).request(query, {})
  expect(seen).toEqual(['http://127.0.0.1:4000/graphql'])
  expect(() => createClient({} as { url: string })).toThrow('createClient needs `url`')
})
