import { use, useEffect } from 'react'
import { type Shortcut, ShortcutsContext } from './ShortcutsProvider'

/** Adds shortcuts while the component is mounted. Memoise the array: a new one is registered anew. */
export const useShortcuts = (shortcuts: readonly Shortcut[]) => {
  const add = use(ShortcutsContext)?.add
  useEffect(() => add?.(shortcuts), [add, shortcuts])
}
