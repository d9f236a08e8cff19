import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'
import { atMost } from './atMost'
import { ToastStack } from './ToastStack'

export type ToastTone = 'plain' | 'done' | 'warning' | 'error'

export interface ToastRequest {
  text: ReactNode
  tone?: ToastTone
  /** Offers to take back what was just done, for ten seconds, by the button or the key Z. */
  undo?: () => void
  /** One more way on: "Open", "Fill in". */
  action?: { label: string; run: () => void }
}

export interface Toast extends ToastRequest {
  id: number
}

export interface Toasts {
  show: (toast: ToastRequest) => number
  close: (id: number) => void
}

const ToastsContext = createContext<Toasts | null>(null)

export function ToastsProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const made = useRef(0)
  const close = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  )
  const show = useCallback((toast: ToastRequest) => {
    made.current += 1
    const id = made.current
    setToasts((before) => atMost([...before, { ...toast, id }]))
    return id
  }, [])
  const api = useMemo(() => ({ show, close }), [show, close])
  return (
    <ToastsContext value={api}>
      {children}
      <ToastStack toasts={toasts} onClose={close} />
    </ToastsContext>
  )
}

export const useToasts = (): Toasts => {
  const toasts = use(ToastsContext)
  if (toasts === null) throw new Error('useToasts outside of ToastsProvider')
  return toasts
}
