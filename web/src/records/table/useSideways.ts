import { type RefObject, type UIEvent, useRef, useState } from 'react'

interface Sideways {
  /** Whether columns have gone under the frozen ones. */
  scrolled: boolean
  foot: RefObject<HTMLElement | null>
  onScroll: (event: UIEvent<HTMLElement>) => void
}

/** Keeps the figures of the foot under their columns however far a table is scrolled sideways. */
export const useSideways = (): Sideways => {
  const [scrolled, setScrolled] = useState(false)
  const foot = useRef<HTMLElement>(null)
  const onScroll = ({ currentTarget: { scrollLeft } }: UIEvent<HTMLElement>) => {
    setScrolled(scrollLeft > 0)
    if (foot.current !== null) foot.current.scrollLeft = scrollLeft
  }
  return { scrolled, foot, onScroll }
}
