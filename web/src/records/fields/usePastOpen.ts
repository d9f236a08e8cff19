import { useEffect, useMemo, useRef, useState } from 'react'

const resting = 400
const leaving = 250
const holding = 500

export interface PastOpen {
  opened: boolean
  /** By a click or the keyboard: stays until it is closed. */
  toggle: () => void
  close: () => void
  /** The mouse that rests on it opens it, and closes it again by leaving. */
  rest: { onMouseEnter: () => void; onMouseLeave: () => void }
  /** A finger that stays on the value opens it. */
  hold: { onTouchStart: () => void; onTouchEnd: () => void; onTouchMove: () => void }
  /** Whether the touch that ends now has opened it, and so means nothing else. */
  wasHeld: () => boolean
}

/** When the past of a field is shown: at rest of the mouse, on a long touch, by the keyboard. */
export const usePastOpen = (): PastOpen => {
  const [opened, setOpened] = useState(false)
  const timer = useRef<number | undefined>(undefined)
  const pinned = useRef(false)
  const held = useRef(false)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return useMemo(() => {
    const soon = (run: () => void, after: number) => {
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(run, after)
    }
    const stop = () => window.clearTimeout(timer.current)
    const close = () => {
      stop()
      pinned.current = false
      setOpened(false)
    }
    return {
      opened,
      close,
      toggle: () => {
        stop()
        // What the resting mouse has opened already, its click keeps open.
        const shuts = opened && pinned.current
        pinned.current = !shuts
        setOpened(!shuts)
      },
      rest: {
        onMouseEnter: () => soon(() => setOpened(true), resting),
        onMouseLeave: () => (pinned.current ? stop() : soon(() => setOpened(false), leaving)),
      },
      hold: {
        onTouchStart: () => {
          held.current = false
          soon(() => {
            held.current = true
            pinned.current = true
            setOpened(true)
          }, holding)
        },
        onTouchEnd: stop,
        onTouchMove: stop,
      },
      wasHeld: () => held.current,
    }
  }, [opened])
}
