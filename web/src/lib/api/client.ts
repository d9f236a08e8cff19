/* eslint-disable lingui/no-unlocalized-strings -- names of headers */
import { t } from '@lingui/core/macro'
import { ApiProblem, isProblem, type ProblemBody } from './problem'
import { noticeSignedOut } from './signedOut'

const base = '/api/v1'
const json = 'application/json'

export type Query = Record<string, string | number | boolean | undefined>

export interface Options {
  query?: Query
  signal?: AbortSignal
  headers?: Record<string, string>
  /** Sent also while the page goes away. */
  keepalive?: boolean
}

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const address = (path: string, query: Query = {}): string => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return `${base}${path}${search === '' ? '' : `?${search}`}`
}

export const headersFor = (method: string, body: unknown, options: Options): Headers => {
  const headers = new Headers(options.headers)
  headers.set('Accept', `${json}, application/problem+json`)
  if (body !== undefined && !(body instanceof FormData)) headers.set('Content-Type', json)
  if (method !== 'GET') {
    const token = cookie('XSRF-TOKEN')
    if (token !== undefined) headers.set('X-XSRF-TOKEN', decodeURIComponent(token))
  }
  if (document.documentElement.lang !== '') headers.set('Accept-Language', document.documentElement.lang)
  return headers
}

/** Of what was sent and not answered: sent once more it keeps its key, and the server does not do it twice. */
const unanswered = new Map<string, string>()

const keyed = async <T>(path: string, body: unknown, options: Options = {}): Promise<T> => {
  const what = body instanceof FormData ? null : `${path}\n${JSON.stringify(body)}`
  const key = (what === null ? undefined : unanswered.get(what)) ?? newKey()
  if (what !== null) unanswered.delete(what)
  try {
    return await send<T>('POST', path, body, {
      ...options,
      headers: { 'Idempotency-Key': key, ...options.headers },
    })
  } catch (error) {
    if (what !== null && isProblem(error) && (error.status === 0 || error.status >= 500))
      unanswered.set(what, key)
    throw error
  }
}

/** `randomUUID` exists on secure origins only; an installation in a local network may not be one. */
const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const problemOf = async (response: Response): Promise<ApiProblem> => {
  const wait = Number(response.headers.get('Retry-After'))
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null
  try {
    const body = (await response.json()) as Partial<ProblemBody>
    const title = body.title ?? response.statusText
    return new ApiProblem(
      { ...body, title, status: response.status, code: body.code ?? 'unknown' },
      retryAfter,
    )
  } catch {
    const unknown = { title: response.statusText, status: response.status, code: 'unknown' }
    return new ApiProblem(unknown, retryAfter)
  }
}

const send = async <T>(method: string, path: string, body: unknown, options: Options = {}): Promise<T> => {
  let response: Response
  try {
    response = await fetch(address(path, options.query), {
      method,
      headers: headersFor(method, body, options),
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.keepalive === undefined ? {} : { keepalive: options.keepalive }),
    })
  } catch (error) {
    if (options.signal?.aborted === true) throw error
    throw new ApiProblem({ title: t`No connection to the server`, status: 0, code: 'no-connection' })
  }
  if (!response.ok) {
    const problem = await problemOf(response)
    noticeSignedOut(problem)
    throw problem
  }
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined as T
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** The one way to the server: JSON in and out, problems thrown as {@link ApiProblem}. */
export const api = {
  get: <T>(path: string, options?: Options) => send<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: Options) => keyed<T>(path, body, options),
  /** A question too long for an address: answered as often as it is asked, nothing is done by it. */
  ask: <T>(path: string, body: unknown, options?: Options) => send<T>('POST', path, body, options),
  patch: <T>(path: string, body: unknown, options?: Options) => send<T>('PATCH', path, body, options),
  put: <T>(path: string, body: unknown, options?: Options) => send<T>('PUT', path, body, options),
  delete: <T>(path: string, options?: Options) => send<T>('DELETE', path, undefined, options),
  /** An address for `<a href>`: downloads go past the client. */
  href: (path: string, query?: Query) => address(path, query),
}
