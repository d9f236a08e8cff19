import { Plural, Trans } from '@lingui/react/macro'
import { bulkResultOf, type Job } from '../../../lib/api/jobs'
import { useFormat } from '../../../lib/format/useFormat'
import { RefusalList } from '../../../records/RefusalList'
import { Dialog } from '../../../ui/Dialog'
import classes from './JobTray.module.css'

interface Props {
  job: Job
  onClose: () => void
}

/** What has become of many records, and which stay as they are for which reason. */
export function JobReport({ job, onClose }: Props) {
  const format = useFormat()
  const result = bulkResultOf(job)
  const { title, problem } = job
  const listed = format.number(result?.refusals.length ?? 0)
  return (
    <Dialog onClose={onClose} size={520} title={title}>
      {problem !== null && <p role="alert">{problem.message}</p>}
      {result !== null && (
        <>
          <ul className={classes['figures']}>
            <li>
              <Plural value={result.changed} one="# record changed" other="# records changed" />
            </li>
            <li>
              <Plural value={result.unchanged} one="# was so already" other="# were so already" />
            </li>
            <li>
              <Plural value={result.refused} one="# stays as it is" other="# stay as they are" />
            </li>
          </ul>
          <RefusalList object={result.object} refusals={result.refusals} />
          {result.refused > result.refusals.length && (
            <p className={classes['state']}>
              <Trans>The first {listed} are listed.</Trans>
            </p>
          )}
        </>
      )}
    </Dialog>
  )
}
