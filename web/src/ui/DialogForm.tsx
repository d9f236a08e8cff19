import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DialogForm.module.css'

interface Props {
  /** On the button: "Save". */
  verb: ReactNode
  busy: boolean
  disabled?: boolean
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
}

/** What a dialog asks for, below it the way out and the way on. */
export function DialogForm({ verb, busy, disabled = false, onSubmit, onCancel, children }: Props) {
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && !disabled) onSubmit()
      }}
    >
      {children}
      <div className={classes['actions']}>
        <Button onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="filled" loading={busy} disabled={disabled}>
          {verb}
        </Button>
      </div>
    </form>
  )
}
