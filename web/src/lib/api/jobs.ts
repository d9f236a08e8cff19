import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api } from './client'
import { recordKeys } from './records'

export type JobStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** A record that stays as it is, and why. */
export interface Refusal {
  id: string
  name: string | null
  /** Label of the field that it is about. */
  field: string | null
  code: string
  message: string
}

/** What has become of many records. */
export interface BulkResult {
  object: string
  verb: 'set' | 'tag' | 'retag' | 'assign' | 'delete' | 'restore' | 'undo'
  changed: number
  unchanged: number
  refused: number
  /** The first of them. */
  refusals: Refusal[]
}

/** Long work on the server. */
export interface Job {
  id: string
  kind: string
  title: string
  status: JobStatus
  done: number
  total: number | null
  /** How many of those done somebody should look at. */
  attention: number
  createdAt: string
  createdBy: string
  startedAt: string | null
  finishedAt: string | null
  /** Its form depends on the kind. */
  result: unknown
  problem: { code: string; message: string } | null
  cancelAsked: boolean
  cancellable: boolean
  undoable: boolean
}

const bulkKinds = ['bulk', 'bulkUndo']

/** Null for other kinds of work, and before anything is done. */
export const bulkResultOf = (job: Job): BulkResult | null =>
  bulkKinds.includes(job.kind) && job.result !== null ? (job.result as BulkResult) : null

/** Where the file is that the job has made; null for other kinds of work, and before it is whole. */
export const fileOf = (job: Job): string | null =>
  job.kind === 'export' && job.status === 'done' ? api.href(`/exports/${job.id}/file`) : null

const importKinds = ['importCheck', 'import', 'importUndo']

interface ImportResult {
  import: string
  /** Whose records it brings in. */
  object: string
}

/** Null for other kinds of work. */
export const importResultOf = (job: Job): ImportResult | null =>
  importKinds.includes(job.kind) && job.result !== null ? (job.result as ImportResult) : null

/** As a click on its link does: a fault of the server takes nobody away from the page. */
export const fetchFile = (href: string) => {
  const link = document.createElement('a')
  link.href = href
  link.download = ''
  link.click()
}

export const isOpen = ({ status }: Pick<Job, 'status'>) => status === 'queued' || status === 'running'

/** Told of like a record, so that a live change makes it stale. */
const key = recordKeys.of({ name: 'job' })

export const jobsQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }) => (await api.get<{ items: Job[] }>('/jobs', { signal })).items,
  // Live updates are quicker; this is for a line that broke unnoticed.
  refetchInterval: (query) => (query.state.data?.some(isOpen) === true ? 2000 : false),
  staleTime: 60_000,
})

/** One job, also somebody else's, for as long as it is looked at. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => api.get<Job>(`/jobs/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data !== undefined && isOpen(query.state.data) ? 1000 : false),
  })

/** Begun by this page and not yet told of: a short job may have ended before anything was drawn of it. */
const begun = new Set<string>()

/** Whether this page began the job and has not told how it ended; asked once. */
export const isNewsOf = (id: string): boolean => begun.delete(id)

/** Something that the server has made a job of has begun. */
export const refreshJobs = (queries: QueryClient) => queries.invalidateQueries({ queryKey: key })

/** A job that has just begun or changed, before the list is read anew. */
export const rememberJob = (queries: QueryClient, job: Job) => {
  if (isOpen(job)) begun.add(job.id)
  queries.setQueryData(key, (before: Job[] | undefined) => [
    job,
    ...(before ?? []).filter(({ id }) => id !== job.id),
  ])
  void queries.invalidateQueries({ queryKey: key })
}

const useStep = (step: 'cancel' | 'undo') => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.post<Job>(`/jobs/${id}/${step}`),
    onSuccess: (job) => rememberJob(queries, job),
    onError: () => void queries.invalidateQueries({ queryKey: key }),
  })
}

export const useCancelJob = () => useStep('cancel')

/** Begins a job that takes back what this one did. */
export const useUndoJob = () => useStep('undo')
