import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { Job, Refusal } from './jobs'
import type { ObjectName } from './objects'
import type { Filter } from './requests'
import type { FieldChange } from './timeline'
import type { AboutReference, RecordInput } from './types'

/** What is done to each of many records. */
export type BulkChange =
  | { set: RecordInput }
  | { addTags?: string[]; removeTags?: string[] }
  | { assign: string | null }
  | { delete: true }
  | { restore: true }

/** Which records: those chosen one by one, or all that match. */
export type BulkTarget = { ids: string[] } | { filter: Filter | Record<string, never> }

/** What a change would do. */
export interface BulkPreview {
  matched: number
  /** Those of them that the reader may change. */
  allowed: number
  /** So many were tried out; the figures after it are about these. */
  tried: number
  changed: number
  unchanged: number
  refused: number
  sample: { id: string; about: AboutReference; changes?: FieldChange[] }[]
  refusals: Refusal[]
}

export const bulkPreviewQuery = (object: ObjectName, target: BulkTarget, change: BulkChange | null) =>
  queryOptions({
    queryKey: ['bulk-preview', object.name, target, change],
    queryFn: ({ signal }) =>
      api.ask<BulkPreview>(`/${object.plural}/bulk`, { ...target, change, preview: true }, { signal }),
    enabled: change !== null,
    placeholderData: keepPreviousData,
    // What is about to be changed is asked for anew every time.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

export const startBulk = (object: ObjectName, target: BulkTarget, change: BulkChange): Promise<Job> =>
  api.post<Job>(`/${object.plural}/bulk`, { ...target, change })
