import { useEffect, useState } from 'react'

/** Gives the focus back to what had it before this was drawn; for dialogs that come and go as a whole. */
export const useFocusBack = () => {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const now = document.activeElement
      const lost = now === null || now === document.body
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    },
    [before],
  )
}
