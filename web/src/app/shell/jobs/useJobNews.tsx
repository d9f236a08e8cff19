import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import {
  bulkResultOf,
  fetchFile,
  fileOf,
  importResultOf,
  type BulkResult,
  isNewsOf,
  isOpen,
  type Job,
  useUndoJob,
} from '../../../lib/api/jobs'
import { refresh } from '../../../lib/api/saving'
import { useToasts } from '../../../ui/toasts/ToastsProvider'

/** Says when work that was seen at work has ended, with the way back. */
export const useJobNews = (jobs: readonly Job[], onReport: (id: string) => void) => {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const toasts = useToasts()
  const undo = useUndoJob()
  const working = useRef(new Set<string>())

  const tell = (job: Job) => {
    const result = bulkResultOf(job)
    const source = importResultOf(job)
    const object = result?.object ?? source?.object ?? null
    if (object !== null) void refresh(queries, [object])
    const { title } = job
    const visit =
      source === null
        ? {}
        : {
            action: {
              label: t`Look`,
              run: () => void navigate({ to: '/import/$id', params: { id: source.import } }),
            },
          }
    if (job.status === 'failed') {
      toasts.show({ ...visit, tone: 'error', text: `${title}. ${job.problem?.message ?? ''}` })
      return
    }
    const file = fileOf(job)
    const fetched = file === null ? {} : { action: { label: t`Download`, run: () => fetchFile(file) } }
    const look =
      result === null || result.refused === 0
        ? {}
        : { tone: 'warning' as const, action: { label: t`Look`, run: () => onReport(job.id) } }
    const back = job.undoable ? { undo: () => undo.mutate(job.id) } : {}
    toasts.show({
      ...(job.undoable ? {} : { tone: 'done' as const }),
      ...look,
      ...fetched,
      ...visit,
      text: result === null ? <strong>{title}</strong> : sentence(result),
      ...(result?.verb === 'undo' ? {} : back),
    })
  }

  // Ends are events of the server; what was read before this page was open is no news.
  useEffect(() => {
    for (const job of jobs) {
      if (isOpen(job)) working.current.add(job.id)
      else if ([working.current.delete(job.id), isNewsOf(job.id)].includes(true)) tell(job)
    }
  })
}

const sentence = ({ verb, changed, unchanged, refused }: BulkResult): ReactNode => (
  <>
    {changed === 0 && refused === 0 && unchanged >= 0 ? (
      <Trans>Nothing had to be changed</Trans>
    ) : (
      done(verb, changed)
    )}
    {refused > 0 && (
      <>
        {'. '}
        <Plural value={refused} one="# stays as it is" other="# stay as they are" />
      </>
    )}
  </>
)

const done = (verb: BulkResult['verb'], count: number): ReactNode => {
  switch (verb) {
    case 'delete':
      return (
        <Trans>
          <Plural value={count} one="# record" other="# records" /> moved to the trash
        </Trans>
      )
    case 'restore':
      return <Plural value={count} one="# record is back" other="# records are back" />
    case 'undo':
      return <Plural value={count} one="# record is as it was" other="# records are as they were" />
    default:
      return (
        <Trans>
          <Plural value={count} one="# record" other="# records" /> changed
        </Trans>
      )
  }
}
