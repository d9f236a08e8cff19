import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Progress } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import {
  bulkResultOf,
  fileOf,
  importResultOf,
  isOpen,
  type Job,
  useCancelJob,
  useUndoJob,
} from '../../../lib/api/jobs'
import { useFormat } from '../../../lib/format/useFormat'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import classes from './JobTray.module.css'

interface Props {
  job: Job
  onReport: () => void
  /** Another page is gone to. */
  onLeave: () => void
}

/** One piece of long work: name, how far, what needs a look, time left; stop, result and undo. */
export function JobRow({ job, onReport, onLeave }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const cancel = useCancelJob()
  const undo = useUndoJob()
  const fail = { onError: (error: Error) => toasts.show({ tone: 'error', text: error.message }) }
  const open = isOpen(job)
  const file = fileOf(job)
  const source = importResultOf(job)
  const { title, attention } = job
  return (
    <article className={classes['job']} aria-label={title}>
      <div className={classes['title']}>
        <strong>{title}</strong>
        <State job={job} />
      </div>
      {open && (
        <Progress
          size={4}
          aria-label={t`Progress`}
          value={job.total === null || job.total === 0 ? 0 : (job.done / job.total) * 100}
        />
      )}
      <div className={classes['foot']}>
        {source !== null && (
          <Link
            to="/import/$id"
            params={{ id: source.import }}
            className={classes['link'] ?? ''}
            onClick={onLeave}
          >
            {attention > 0 ? (
              <Plural value={attention} one="# row needs a look" other="# rows need a look" />
            ) : open ? (
              <Trans>Open the import</Trans>
            ) : (
              <Trans>Result</Trans>
            )}
          </Link>
        )}
        {attention > 0 && source === null && (
          <button type="button" className={classes['link']} onClick={onReport}>
            <Plural value={attention} one="# record needs a look" other="# records need a look" />
          </button>
        )}
        {attention === 0 && !open && bulkResultOf(job) !== null && (
          <button type="button" className={classes['link']} onClick={onReport}>
            <Trans>Result</Trans>
          </button>
        )}
        {file !== null && (
          <a className={classes['link']} href={file} download aria-label={t`Download: ${title}`}>
            <Trans>Download</Trans>
          </a>
        )}
        <span className={classes['acts']}>
          {job.cancellable && (
            <Button size="xs" loading={job.cancelAsked} onClick={() => cancel.mutate(job.id, fail)}>
              <Trans>Stop</Trans>
            </Button>
          )}
          {job.undoable && (
            <Button size="xs" loading={undo.isPending} onClick={() => undo.mutate(job.id, fail)}>
              <Trans>Undo</Trans>
            </Button>
          )}
        </span>
      </div>
    </article>
  )
}

function State({ job }: { job: Job }) {
  const format = useFormat()
  const left = timeLeft(job)
  const done = format.number(job.done)
  const total = format.number(job.total ?? 0)
  const ended = job.finishedAt === null ? '' : format.when(job.finishedAt)
  return (
    <span className={classes['state']}>
      {job.status === 'queued' && <Trans>waits for its turn</Trans>}
      {job.status === 'running' &&
        (job.total === null ? (
          done
        ) : (
          <Trans>
            {done} of {total}
          </Trans>
        ))}
      {job.status === 'running' && left !== null && (
        <>
          {' · '}
          {left < 60 ? (
            <Trans>{left} s left</Trans>
          ) : (
            <Plural value={Math.ceil(left / 60)} one="# min left" other="# min left" />
          )}
        </>
      )}
      {job.status === 'done' && <Trans>done {ended}</Trans>}
      {job.status === 'cancelled' && (
        <Trans>
          stopped at {done} of {total}
        </Trans>
      )}
      {job.status === 'failed' && job.problem?.message}
    </span>
  )
}

/** Seconds, by the pace so far; unknown in the first two of them. */
const timeLeft = ({ startedAt, done, total }: Job): number | null => {
  if (startedAt === null || total === null || done === 0) return null
  const passed = (Date.now() - new Date(startedAt).getTime()) / 1000
  return passed < 2 ? null : Math.max(1, Math.round((passed / done) * (total - done)))
}
