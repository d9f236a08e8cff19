import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../lib/api/client'
import type { ImportView, Mapping, RowProblem } from '../../lib/api/imports'
import { refreshJobs } from '../../lib/api/jobs'

export interface ImportChange {
  /** What is in the file; its columns are then proposed anew. */
  object?: string
  encoding?: string
  delimiter?: string
  headerRow?: number
  mapping?: Mapping
}

const keys = { all: ['imports'] as const, one: (id: string) => ['imports', id] as const }

export const isAtWork = ({ status }: Pick<ImportView, 'status'>): boolean =>
  status === 'checking' || status === 'running' || status === 'undoing'

export const importsQuery = queryOptions({
  queryKey: keys.all,
  queryFn: async ({ signal }) => (await api.get<{ items: ImportView[] }>('/imports', { signal })).items,
  refetchInterval: (query) => (query.state.data?.some(isAtWork) === true ? 1000 : false),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: keys.one(id),
    queryFn: ({ signal }) => api.get<ImportView>(`/imports/${id}`, { signal }),
    // Work is watched closely; a mapping changes only by this person's hand.
    refetchInterval: (query) => (query.state.data !== undefined && isAtWork(query.state.data) ? 700 : false),
    staleTime: 2000,
  })

const page = 1000

/** Every problem of an import, however many there are. */
export const allProblems = async (id: string): Promise<RowProblem[]> => {
  const found: RowProblem[] = []
  for (;;) {
    const query = { from: found.length, limit: page }
    const { items } = await api.get<{ items: RowProblem[] }>(`/imports/${id}/problems`, { query })
    found.push(...items)
    if (items.length < page) return found
  }
}

export const useUpload = () => {
  const queries = useQueryClient()
  return useMutation({
    /** Without an object the file tells by its columns what is in it. */
    mutationFn: ({ file, object }: { file: File; object: string | null }) => {
      const form = new FormData()
      if (object !== null) form.set('object', object)
      form.set('file', file, file.name)
      return api.post<ImportView>('/imports', form)
    },
    onSuccess: (made) => {
      queries.setQueryData(keys.one(made.id), made)
      void queries.invalidateQueries({ queryKey: keys.all, exact: true })
    },
  })
}

export const useChangeImport = (id: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: ImportChange) => api.patch<ImportView>(`/imports/${id}`, change),
    onMutate: async ({ mapping }) => {
      await queries.cancelQueries({ queryKey: keys.one(id) })
      const before = queries.getQueryData<ImportView>(keys.one(id))
      if (before !== undefined && mapping !== undefined)
        queries.setQueryData(keys.one(id), { ...before, mapping, status: 'mapping' })
      return before
    },
    onError: (_error, _change, before) => queries.setQueryData(keys.one(id), before),
    onSuccess: (saved) => queries.setQueryData(keys.one(id), saved),
  })
}

export type Step = 'check' | 'run' | 'undo'

/** Check, run, undo: each begins work that is then watched. */
export const useImportStep = (id: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (step: Step) => api.post<ImportView>(`/imports/${id}/${step}`),
    onSuccess: (now) => {
      queries.setQueryData(keys.one(id), now)
      void refreshJobs(queries)
      void queries.invalidateQueries({ queryKey: keys.all, exact: true })
    },
  })
}
