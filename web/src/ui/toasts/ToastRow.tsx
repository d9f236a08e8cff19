import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconAlertCircle, IconArrowBackUp, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Kbd } from '../keys/Kbd'
import type { Toast, ToastTone } from './ToastsProvider'
import classes from './Toasts.module.css'

const icons = {
  plain: IconInfoCircle,
  done: IconCheck,
  warning: IconAlertCircle,
  error: IconAlertCircle,
} as const

/** Seconds a message stays; errors stay until they are closed. */
const lifeOf = (toast: Toast, tone: ToastTone): number | null =>
  tone === 'error' ? null : toast.undo === undefined ? 6 : 10

interface Props {
  toast: Toast
  onClose: (id: number) => void
}

export function ToastRow({ toast, onClose }: Props) {
  const { t } = useLingui()
  const tone = toast.tone ?? 'plain'
  const life = lifeOf(toast, tone)
  const [left, setLeft] = useState(life)
  // Reading time is the reader's: the clock stands while the pointer or the focus is on the message.
  const [held, setHeld] = useState(false)
  const Icon = toast.undo === undefined ? icons[tone] : IconArrowBackUp
  const close = () => onClose(toast.id)
  const after = (run: () => void) => () => {
    close()
    run()
  }

  useEffect(() => {
    if (left === null || held) return undefined
    if (left <= 0) {
      onClose(toast.id)
      return undefined
    }
    const timer = window.setTimeout(() => setLeft(left - 1), 1000)
    return () => window.clearTimeout(timer)
  }, [left, held, onClose, toast.id])

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- holding the clock is no action of its own
    <div
      className={classes['toast']}
      data-tone={tone}
      role={tone === 'error' ? 'alert' : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} stroke={1.75} className={classes['icon']} aria-hidden />
      <div className={classes['text']}>{toast.text}</div>
      {toast.undo !== undefined && left !== null && (
        <>
          <span className={classes['seconds']} aria-hidden>
            <Trans>{left} s</Trans>
          </span>
          <Button
            size="xs"
            variant="light"
            color="iris"
            rightSection={<Kbd keys="z" />}
            onClick={after(toast.undo)}
          >
            <Trans>Undo</Trans>
          </Button>
        </>
      )}
      {toast.action !== undefined && (
        <Button size="xs" onClick={after(toast.action.run)}>
          {toast.action.label}
        </Button>
      )}
      <ActionIcon aria-label={t`Close`} onClick={close}>
        <IconX size={16} />
      </ActionIcon>
      {toast.undo !== undefined && <span className={classes['line']} data-held={held} aria-hidden />}
    </div>
  )
}
