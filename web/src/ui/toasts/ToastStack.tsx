import { useLingui } from '@lingui/react/macro'
import { Portal } from '@mantine/core'
import { useMemo } from 'react'
import { useShortcuts } from '../keys/useShortcuts'
import { ToastRow } from './ToastRow'
import classes from './Toasts.module.css'
import type { Toast } from './ToastsProvider'

interface Props {
  toasts: readonly Toast[]
  onClose: (id: number) => void
}

/** Bottom left, above the bar on the phone; the newest lowest. Key Z takes back the latest that can be. */
export function ToastStack({ toasts, onClose }: Props) {
  const { t } = useLingui()
  const latest = toasts.findLast(({ undo }) => undo !== undefined)
  const shortcuts = useMemo(
    () =>
      latest === undefined
        ? []
        : [
            {
              keys: 'z',
              label: t`Undo`,
              group: t`Everywhere`,
              run: () => {
                onClose(latest.id)
                latest.undo?.()
              },
            },
          ],
    [latest, onClose, t],
  )
  useShortcuts(shortcuts)
  return (
    <Portal>
      <section className={classes['stack']} aria-label={t`Messages`} aria-live="polite">
        {toasts.map((toast) => (
          <ToastRow key={toast.id} toast={toast} onClose={onClose} />
        ))}
      </section>
    </Portal>
  )
}
