import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { AboutReference, Reference } from './types'

/** A setting by the name it has in the log, or a field of a record that the company is built of. */
export interface SettingChange {
  field: string
  label?: string
  from: unknown
  to: unknown
}

export interface AuditEntry {
  id: string
  kind: 'settings' | 'created' | 'changed' | 'deleted' | 'restored' | 'shared'
  at: string
  by: Reference | null
  origin: string
  /** The record, or the kind of settings without a name. */
  about: AboutReference
  changes?: SettingChange[]
}

export interface AuditQuestion {
  objects?: string
  by?: string
  from?: string
  to?: string
}

export const auditQuery = (question: AuditQuestion) =>
  infiniteQueryOptions({
    queryKey: ['audit', question],
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: AuditEntry[]; next: string | null }>('/audit', {
        query: { ...question, limit: 50, after: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Whoever looks wants what has just been done, too.
    staleTime: 0,
  })
