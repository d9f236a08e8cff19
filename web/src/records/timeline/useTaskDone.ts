import { useLingui } from '@lingui/react/macro'
import { useObject } from '../../lib/api/objects'
import { isProblem } from '../../lib/api/problem'
import { useSaveRecord } from '../../lib/api/saving'
import { useToasts } from '../../ui/toasts/ToastsProvider'

interface Task {
  id: string
  title: string
  status: unknown
}

/** Finishes a task at once on the screen, with a way back; asks `onDone` what comes next. */
export const useTaskDone = (task: Task, onDone?: () => void) => {
  const { t } = useLingui()
  const toasts = useToasts()
  const object = useObject('task') ?? { name: 'task', plural: 'tasks' }
  const save = useSaveRecord(object)
  const wanted = save.isPending ? save.variables.input['status'] : task.status
  const done = wanted === 'done'
  const { title } = task

  const set = (status: 'open' | 'done') =>
    save.mutateAsync({ id: task.id, input: { status }, shown: { status } }).catch((error: unknown) => {
      toasts.show({ tone: 'error', text: isProblem(error) ? error.message : String(error) })
      throw error
    })
  const toggle = () => {
    if (done) void set('open').catch(() => undefined)
    else
      void set('done').then(
        () => {
          toasts.show({
            tone: 'done',
            text: t`Done: ${title}`,
            undo: () => void set('open').catch(() => undefined),
          })
          onDone?.()
        },
        () => undefined,
      )
  }
  return { done, toggle }
}
