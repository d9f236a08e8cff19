import { Trans } from '@lingui/react/macro'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { FieldDescription, FieldValue } from '../../lib/api/types'
import { FieldInput } from './FieldInput'
import classes from './FieldRow.module.css'

export { CardFiles, FilesChange } from '../files/FileSlots'

interface Props {
  field: FieldDescription
  value: FieldValue
  fault?: string | undefined
  onSave: (value: FieldValue) => void
  onCancel: () => void
  /** In a table cell: no hint, Tab is the table's. */
  bare?: boolean
  onTab?: ((value: FieldValue, back: boolean) => void) | undefined
}

/** These are done with one choice; there is nothing left to confirm. */
const atOnce = new Set(['choice', 'relation', 'about', 'yesNo'])

/** Here Enter begins a new line. */
const severalLines = new Set(['longText', 'richText'])

/** A value under edit: Enter saves, Esc restores, leaving saves. */
export function FieldEditor({ field, value, fault, onSave, onCancel, bare = false, onTab }: Props) {
  const [draft, setDraft] = useState(value)
  // Leaving may itself change the value (a tag accepted on the way out): what is saved is the latest.
  const latest = useRef(value)
  const closed = useRef(false)

  const finish = (run: () => void) => {
    if (closed.current) return
    closed.current = true
    run()
  }
  const change = (next: FieldValue) => {
    setDraft(next)
    latest.current = next
    if (atOnce.has(field.type)) finish(() => onSave(next))
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      finish(onCancel)
    } else if (
      event.key === 'Enter' &&
      !event.defaultPrevented &&
      (!severalLines.has(field.type) || event.ctrlKey || event.metaKey)
    ) {
      event.preventDefault()
      event.stopPropagation()
      finish(() => onSave(latest.current))
    } else if (event.key === 'Tab' && onTab !== undefined) {
      event.preventDefault()
      finish(() => onTab(latest.current, event.shiftKey))
    }
  }
  // A calendar or a list of choices hangs in the body of the page, but belongs to the field.
  const left = (event: FocusEvent) => {
    const to = event.relatedTarget
    if (to instanceof Element && (event.currentTarget.contains(to) || to.closest('[data-portal]') !== null))
      return
    finish(() => onSave(latest.current))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and focus of the input inside
    <div className={classes['editor']} data-bare={bare} onKeyDown={pressed} onBlur={left}>
      <FieldInput
        field={field}
        value={draft}
        onChange={change}
        size="xs"
        autoFocus
        label={field.label}
        error={fault}
      />
      {!bare && fault === undefined && !atOnce.has(field.type) && (
        <span className={classes['hint']}>
          {severalLines.has(field.type) ? (
            <Trans>Ctrl+Enter saves, Esc restores</Trans>
          ) : (
            <Trans>Enter saves, Esc restores</Trans>
          )}
        </span>
      )}
    </div>
  )
}
