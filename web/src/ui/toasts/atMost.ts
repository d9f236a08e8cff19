import type { Toast } from './ToastsProvider'

const most = 3

const mustStay = ({ tone, undo, action }: Toast) =>
  tone === 'error' || undo !== undefined || action !== undefined

/** Too many: what only informs goes first, then the oldest; an error or a way back is not pushed out by a notice. */
export const atMost = (toasts: readonly Toast[]): readonly Toast[] => {
  if (toasts.length <= most) return toasts
  const others = toasts.slice(0, -1)
  const leaving =
    others.find((toast) => !mustStay(toast)) ?? others.find(({ tone }) => tone !== 'error') ?? others[0]
  return toasts.filter((toast) => toast !== leaving)
}
