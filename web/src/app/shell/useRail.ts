import { useMatches } from '@tanstack/react-router'
import { useState } from 'react'
import { useNarrow } from '../../ui/screens'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** A wide page (board, table) starts with the narrow navigation; what the person chose there is kept. */
    rail?: boolean
  }
}

const stored = (key: string): boolean | null => {
  try {
    const value = window.localStorage.getItem(key)
    return value === null ? null : value === 'rail'
  } catch {
    return null
  }
}

export interface Rail {
  /** 56 wide, icons only. */
  rail: boolean
  /** Below 1200 there is no room for the open one. */
  fixed: boolean
  toggle: () => void
}

export const useRail = (): Rail => {
  const wide = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.rail === true) })
  const narrow = useNarrow()
  const key = wide ? 'odnos-nav-wide-pages' : 'odnos-nav'
  const [chosen, setChosen] = useState<Record<string, boolean>>({})
  const rail = narrow || (chosen[key] ?? stored(key) ?? wide)
  const toggle = () => {
    setChosen((before) => ({ ...before, [key]: !rail }))
    try {
      window.localStorage.setItem(key, rail ? 'open' : 'rail')
    } catch {
      // Kept until the page is left, then.
    }
  }
  return { rail, fixed: narrow, toggle }
}
