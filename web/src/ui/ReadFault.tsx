import { Trans } from '@lingui/react/macro'
import classes from './ReadFault.module.css'

interface Props {
  busy?: boolean
  onRetry: () => void
}

/** In a line of its own: a small part of a page that could not be read. */
export function ReadFault({ busy = false, onRetry }: Props) {
  return (
    <p className={classes['fault']} role="alert">
      <Trans>Could not be read.</Trans>{' '}
      <button type="button" disabled={busy} onClick={onRetry}>
        <Trans>Try again</Trans>
      </button>
    </p>
  )
}
