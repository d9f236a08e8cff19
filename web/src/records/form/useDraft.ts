import { useCallback, useState } from 'react'
import { readDraft, writeDraft } from '../../lib/drafts'
import { useSession } from '../../lib/api/session'

/** What is being typed, kept on this device until it is saved or thrown away; it survives a reload and a closed window. */
export const useDraft = <T>(name: string, empty: T) => {
  const { id } = useSession().user
  const [draft, show] = useState<T>(() => (readDraft(id, name) as T | null) ?? empty)
  const setDraft = useCallback(
    (next: T) => {
      show(next)
      writeDraft(id, name, next)
    },
    [id, name],
  )
  const forget = () => {
    show(empty)
    writeDraft(id, name, null)
  }
  return { draft, setDraft, forget }
}
