import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { useSaveRecord } from '../../../lib/api/saving'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import { taskObject } from '../deals/deal'
import type { AgendaTask } from './agenda'

type Values = Record<string, string | null>

/** Done and another day, at once and with undo. */
export const useTaskActions = () => {
  const { t } = useLingui()
  const toasts = useToasts()
  const { mutate } = useSaveRecord(taskObject)

  const change = useCallback(
    (task: AgendaTask, input: Values, back: Values, text: string) => {
      const onError = (error: Error) => toasts.show({ tone: 'error', text: error.message })
      const undo = () => mutate({ id: task.id, input: back }, { onError })
      mutate({ id: task.id, input }, { onError, onSuccess: () => toasts.show({ tone: 'done', text, undo }) })
    },
    [mutate, toasts],
  )

  const done = useCallback(
    (task: AgendaTask) => {
      const title = task.title
      change(task, { status: 'done' }, { status: 'open' }, t`Done: ${title}`)
    },
    [change, t],
  )
  const moveTo = useCallback(
    (task: AgendaTask, dueAt: string, day: string) => {
      const title = task.title
      change(task, { dueAt }, { dueAt: task.dueAt }, t`${title}: moved to ${day}`)
    },
    [change, t],
  )
  return { done, moveTo }
}
