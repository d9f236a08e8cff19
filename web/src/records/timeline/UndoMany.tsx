import { Trans } from '@lingui/react/macro'
import { useUndoJob } from '../../lib/api/jobs'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import classes from './Timeline.module.css'

/** A change that many records got together, with the way back for all of them. */
export function UndoMany({ job }: { job: string | undefined }) {
  const toasts = useToasts()
  const undo = useUndoJob()
  if (job === undefined) return null
  return (
    <span className={classes['quiet']}>
      {' · '}
      <Trans>One of many</Trans>{' '}
      <button
        type="button"
        className={classes['textButton']}
        disabled={undo.isPending}
        onClick={() =>
          undo.mutate(job, { onError: (error) => toasts.show({ tone: 'error', text: error.message }) })
        }
      >
        <Trans>Undo all</Trans>
      </button>
    </span>
  )
}
