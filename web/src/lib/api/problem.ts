/** One fault of a request, at a place in it (`/amount`, `/create/3/name`). */
export interface ProblemError {
  pointer: string
  code: string
  message: string
}

/** The body of an `application/problem+json` answer (RFC 9457). */
export interface ProblemBody {
  type?: string
  title: string
  status: number
  detail?: string
  code: string
  errors?: ProblemError[]
  traceId?: string
  /** With 412 for a stale version: the record as it is now. */
  current?: unknown
  /** With 409 for something that is in use: by what. */
  uses?: Use[]
}

/** What would miss a thing that is taken away: a view, a segment. */
export interface Use {
  kind: string
  id: string
  /** null where the reader may not see it. */
  name: string | null
}

/** Status 0: the server was not reached at all. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly ProblemError[]
  readonly traceId: string | null
  readonly current: unknown
  readonly uses: readonly Use[]
  /** Seconds to wait, when the server asked for it (429, 503). */
  readonly retryAfter: number | null

  constructor(body: ProblemBody, retryAfter: number | null = null) {
    super(body.detail ?? body.title)
    this.name = 'ApiProblem'
    this.status = body.status
    this.code = body.code
    this.errors = body.errors ?? []
    this.traceId = body.traceId ?? null
    this.current = body.current
    this.uses = body.uses ?? []
    this.retryAfter = retryAfter
  }

  /** The message for a field of the request's top level, if that field is at fault. */
  at(field: string): string | undefined {
    return this.errors.find(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))
      ?.message
  }

  /** Messages by field of the top level; those of no field stand under the empty key. */
  byField(): Record<string, string> {
    const fields: Record<string, string> = {}
    for (const { pointer, message } of this.errors) {
      const field = pointer.split('/')[1] ?? ''
      fields[field] ??= message
    }
    return fields
  }
}

export const isProblem = (error: unknown, status?: number): error is ApiProblem =>
  error instanceof ApiProblem && (status === undefined || error.status === status)

/** Why something was refused: the first fault of it says so better than the answer as a whole. */
export const reasonOf = (error: unknown): string => {
  if (isProblem(error)) return error.errors[0]?.message ?? error.message
  return error instanceof Error ? error.message : String(error)
}
