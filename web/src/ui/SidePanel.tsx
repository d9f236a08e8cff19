import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useShortcuts } from './keys/useShortcuts'
import classes from './SidePanel.module.css'

interface Props {
  /** What is shown, for screen readers: the record's name. */
  label: string
  onClose: () => void
  /** The neighbours in the list one came from; null at its ends. */
  onPrevious?: (() => void) | null
  onNext?: (() => void) | null
  /** "10 of 12,431" */
  place?: string | undefined
  /** At the right of the head: star, full page. */
  actions?: ReactNode
  children: ReactNode
}

/**
 * The record in hand, beside its list: not modal, 408 wide, over the page below 1200 and all of it on the phone.
 * Esc closes, j and k go through the list.
 */
export function SidePanel({
  label,
  onClose,
  onPrevious = null,
  onNext = null,
  place,
  actions,
  children,
}: Props) {
  const { t } = useLingui()
  const panel = useRef<HTMLElement>(null)
  const shortcuts = useMemo(() => {
    const group = t`Side panel`
    return [
      { keys: 'escape', label: t`Close the panel`, group, run: onClose },
      ...(onNext === null ? [] : [{ keys: 'j', label: t`Next record`, group, run: onNext }]),
      ...(onPrevious === null ? [] : [{ keys: 'k', label: t`Previous record`, group, run: onPrevious }]),
    ]
  }, [onClose, onNext, onPrevious, t])
  useShortcuts(shortcuts)

  // Whoever opened the panel by the keyboard goes on in it; Esc leads back to the list.
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  const step = (run: (() => void) | null, text: string, icon: ReactNode) => (
    <Tooltip label={text}>
      <ActionIcon aria-label={text} disabled={run === null} onClick={() => run?.()}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )

  return (
    <aside className={classes['panel']} aria-label={label} ref={panel} tabIndex={-1}>
      <div className={classes['head']}>
        {step(onClose, t`Close`, <IconX size={18} />)}
        {step(onPrevious, t`Previous record`, <IconChevronUp size={18} />)}
        {step(onNext, t`Next record`, <IconChevronDown size={18} />)}
        <span className={classes['place']}>{place}</span>
        {actions}
      </div>
      <div className={classes['body']}>{children}</div>
    </aside>
  )
}
