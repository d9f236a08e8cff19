import { Plural, useLingui } from '@lingui/react/macro'
import { Popover, Progress, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconListCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { isOpen, type Job, jobsQuery } from '../../../lib/api/jobs'
import { JobRow } from './JobRow'
import { useJobNews } from './useJobNews'
import classes from './JobTray.module.css'

const JobReport = lazy(async () => ({ default: (await import('./JobReport')).JobReport }))

const dayLong = 24 * 60 * 60_000
const shown = 12

const isRecent = (job: Job, now: number) =>
  isOpen(job) || now - new Date(job.finishedAt ?? job.createdAt).getTime() < dayLong

interface Props {
  /** Administrators are answered everybody's; the tray holds one's own. */
  me: string | null
}

/** Long work in the top line: how far it is, to be stopped, to be taken back. Nothing while there is none. */
export function JobTray({ me }: Props) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  const [now] = useState(() => Date.now())
  const [report, setReport] = useState<string | null>(null)
  const { data = [] } = useQuery(jobsQuery)
  const mine = data.filter((job) => job.createdBy === me)
  useJobNews(mine, setReport)
  const jobs = mine.filter((job) => isRecent(job, now)).slice(0, shown)
  const working = jobs.filter(isOpen)
  const reported = mine.find(({ id }) => id === report)
  if (jobs.length === 0) return null
  const attention = jobs.reduce((sum, job) => sum + job.attention, 0)
  return (
    <>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        width={340}
        withinPortal
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <UnstyledButton
            className={classes['button']}
            aria-label={t`Long work`}
            aria-expanded={opened}
            title={t`Long work`}
            onClick={() => setOpened(!opened)}
          >
            <IconListCheck size={18} stroke={1.75} aria-hidden />
            {working.length > 0 && (
              <span className={classes['working']}>
                <span className={classes['number']}>
                  <Plural value={working.length} one="# at work" other="# at work" />
                </span>
                <Progress size={4} value={shareOf(working)} aria-label={t`Progress`} />
              </span>
            )}
            {working.length === 0 && attention > 0 && (
              <IconAlertTriangle className={classes['attention']} size={14} aria-hidden />
            )}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={classes['tray'] ?? ''} aria-label={t`Long work`}>
          {jobs.map((job) => (
            <JobRow
              key={job.id}
              job={job}
              onLeave={() => setOpened(false)}
              onReport={() => {
                setOpened(false)
                setReport(job.id)
              }}
            />
          ))}
        </Popover.Dropdown>
      </Popover>
      {reported !== undefined && (
        <Suspense>
          <JobReport job={reported} onClose={() => setReport(null)} />
        </Suspense>
      )}
    </>
  )
}

/** Percent of all that is at work together. */
const shareOf = (jobs: readonly Job[]): number => {
  const total = jobs.reduce((sum, job) => sum + (job.total ?? job.done), 0)
  const done = jobs.reduce((sum, job) => sum + job.done, 0)
  return total === 0 ? 0 : (done / total) * 100
}
