import { Trans } from '@lingui/react/macro'
import type { ObjectName } from '../lib/api/objects'
import { useDeleteRecord, useRestoreRecord } from '../lib/api/saving'
import { useToasts } from '../ui/toasts/ToastsProvider'

/** Deletes at once and offers to take it back: `deleteRecord({ id, name })`. */
export const useDeleteWithUndo = (object: ObjectName) => {
  const toasts = useToasts()
  const remove = useDeleteRecord(object)
  const restore = useRestoreRecord(object)

  return ({ id, name }: { id: string; name: string }) => {
    const told = (error: Error) => void toasts.show({ tone: 'error', text: error.message })
    remove.mutate(id, {
      onSuccess: () => {
        const undo = () => restore.mutate(id, { onError: told })
        const text = (
          <Trans>
            <b>{name}</b> moved to the trash
          </Trans>
        )
        toasts.show({ text, undo })
      },
      onError: told,
    })
  }
}
