import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type BulkChange, type BulkTarget, startBulk } from '../../lib/api/bulk'
import { rememberJob } from '../../lib/api/jobs'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import type { Selection } from './useSelection'

export const targetOf = (selection: Selection, filter: Filter | undefined): BulkTarget =>
  selection.all ? { filter: filter ?? {} } : { ids: [...selection.ids] }

/** Begins a change of many; from then on the tray tells of it, and of the way back. */
export const useBulk = (object: ObjectDescription, target: BulkTarget, onStarted: () => void) => {
  const queries = useQueryClient()
  const toasts = useToasts()
  return useMutation({
    mutationFn: (change: BulkChange) => startBulk(object, target, change),
    onSuccess: (job) => {
      rememberJob(queries, job)
      onStarted()
    },
    onError: (error) => toasts.show({ tone: 'error', text: error.message }),
  })
}
