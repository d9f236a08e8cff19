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
  const { mutateAsync } = useSaveRecord(taskObject)

  const change = useCallback(
    (task: AgendaTask, input: Values, back: Values, text: string) => {
      const failed = (error: Error) => toasts.show({ tone: 'error', text: error.message })
      const undo = () => void mutateAsync({ id: task.id, input: back }).catch(failed)
      void mutateAsync({ id: task.id, input }).then(() => toasts.show({ tone: 'done', text, undo }), failed)
    },
    [mutateAsync, toasts],
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
