import { HttpResponse } from 'msw'
import type { ProblemBody } from '../../lib/api/problem'

export const problem = (status: number, code: string, title: string, more: Partial<ProblemBody> = {}) =>
  HttpResponse.json(
    { type: 'about:blank', title, status, code, detail: title, traceId: '7f3a91c2e04d', ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )
