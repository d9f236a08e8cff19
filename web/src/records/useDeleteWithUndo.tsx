import { Trans } from '@lingui/react/macro'
import { isProblem } from '../lib/api/problem'
import { useDeleteRecord, useRestoreRecord } from '../lib/api/saving'
import type { ObjectDescription } from '../lib/api/types'
import { useToasts } from '../ui/toasts/ToastsProvider'

/** To the trash at once, with ten seconds to take it back. */
export const useDeleteWithUndo = (object: ObjectDescription) => {
  const toasts = useToasts()
  const remove = useDeleteRecord(object)
  const restore = useRestoreRecord(object)
  const fail = (error: unknown) =>
    toasts.show({ tone: 'error', text: isProblem(error) ? error.message : String(error) })
  return (id: string, name: string, onUndone?: () => void) => {
    remove.mutateAsync(id).then(
      () =>
        toasts.show({
          text: (
            <Trans>
              <strong>{name}</strong> moved to the trash
            </Trans>
          ),
          undo: () => void restore.mutateAsync(id).then(() => onUndone?.(), fail),
        }),
      fail,
    )
  }
}
