import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import { dialogIsOpen, isTyping, keyOf, layerIsOpen } from './keys'

export interface Shortcut {
  /** `c`, `mod+k`, or a sequence: `g d`. */
  keys: string
  /** What it does, as the list of shortcuts says it. */
  label: string
  group: string
  run: () => void
  /** Also while a field is being typed in; for `mod+…` only. */
  whileTyping?: boolean
}

export interface Registry {
  add: (shortcuts: readonly Shortcut[]) => () => void
  /** All that work at this moment, for the list of shortcuts. */
  list: readonly Shortcut[]
}

export const ShortcutsContext = createContext<Registry | null>(null)

/** A second key of a sequence counts when it comes within this time. */
const sequenceTime = 1200

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const [sets, setSets] = useState<readonly (readonly Shortcut[])[]>([])
  const list = useMemo(() => sets.flat(), [sets])
  const current = useRef<readonly Shortcut[]>(list)
  const add = useMemo<Registry['add']>(
    () => (shortcuts) => {
      setSets((before) => [...before, shortcuts])
      return () => setSets((before) => before.filter((set) => set !== shortcuts))
    },
    [],
  )
  const registry = useMemo(() => ({ add, list }), [add, list])

  useEffect(() => {
    current.current = list
  }, [list])

  useEffect(() => {
    let first = ''
    let until = 0
    let covered = false
    // Asked before anybody hears of the key: the layer that it closes may be gone when it comes here.
    const coming = (event: KeyboardEvent) => {
      covered = event.key === 'Escape' && layerIsOpen()
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const key = keyOf(event)
      const now = Date.now()
      const sequence = first !== '' && now < until ? `${first} ${key}` : key
      first = ''
      // The latest added wins: a panel over a list takes the list's key.
      const fits = (keys: string) => current.current.findLast((shortcut) => shortcut.keys === keys)
      const found = fits(sequence) ?? fits(key)
      const begins = current.current.some(({ keys }) => keys.startsWith(`${key} `))
      if (found === undefined && !begins) return
      const quiet = covered || isTyping(event.target) || dialogIsOpen()
      if (found !== undefined && (!quiet || found.whileTyping === true)) {
        event.preventDefault()
        found.run()
      } else if (!quiet && begins) {
        first = key
        until = now + sequenceTime
      }
    }
    window.addEventListener('keydown', coming, true)
    document.addEventListener('keydown', pressed)
    return () => {
      window.removeEventListener('keydown', coming, true)
      document.removeEventListener('keydown', pressed)
    }
  }, [])

  return <ShortcutsContext value={registry}>{children}</ShortcutsContext>
}

export const useShortcutList = (): readonly Shortcut[] => use(ShortcutsContext)?.list ?? []
