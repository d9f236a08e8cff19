import { useSession } from '../../lib/api/session'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'

type Owned = Pick<RecordRow, 'owner'>

/** Whether the reader may change this record, as far as the page can know; the server has the last word. */
export const useMayEdit = (
  object: ObjectDescription,
): ((record: Owned, action?: 'edit' | 'delete') => boolean) => {
  const { user } = useSession()
  return (record, action = 'edit') => {
    const scope = object.permissions[action]
    return scope === 'own' ? record.owner?.id === user.id : scope !== 'none'
  }
}
