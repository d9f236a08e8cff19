import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { usePresenceNews } from '../../lib/api/live/live'
import { usePastDay } from '../../lib/api/past'
import { leavePresence, newScreen, type PersonHere, presenceKey, presenceQuery } from '../../lib/api/presence'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription } from '../../lib/api/types'

interface Presence {
  others: readonly PersonHere[]
  /** Tells the others which field is being changed here; null when none is any more. */
  changing: (field: string | null) => void
}

const nobody: readonly PersonHere[] = []
const Here = createContext<Presence>({ others: nobody, changing: () => undefined })

interface Props {
  object: ObjectDescription
  id: string
  children: ReactNode
}

/** Says that this person looks at the record, and knows who else does. Nobody is there in the past or as another. */
export function PresenceProvider({ object, id, children }: Props) {
  const queries = useQueryClient()
  const past = usePastDay() !== undefined
  const viewing = useSession().viewing != null
  const present = !past && !viewing
  const [screen] = useState(newScreen)
  const [work, setWork] = useState<{ id: string; field: string | null }>({ id, field: null })
  const { name } = object
  const { data: others = nobody } = useQuery({
    ...presenceQuery({ object: name, id, screen, field: work.id === id ? work.field : null }),
    enabled: present,
  })

  usePresenceNews(
    useCallback(
      (record) => {
        if (record.object === name && record.id === id)
          void queries.invalidateQueries({ queryKey: presenceKey(name, id) })
      },
      [queries, name, id],
    ),
  )
  useEffect(() => {
    if (!present) return
    const leave = () => leavePresence(screen)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [present, screen])

  const value = useMemo<Presence>(
    () => ({ others, changing: (field) => setWork({ id, field }) }),
    [others, id],
  )
  return <Here value={value}>{children}</Here>
}

export const usePresence = (): Presence => use(Here)

/** Who else is changing this field. */
export const useOtherAt = (field: string): PersonHere | undefined =>
  use(Here).others.find((person) => person.field === field)
