import { Trans, useLingui } from '@lingui/react/macro'
import { Progress } from '@mantine/core'
import { IconAlertCircle, IconHourglass } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type ObjectName, objectsQuery } from '../../../lib/api/objects'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { RecordLink } from '../../../records/fields/RecordLink'
import { type FieldJob, jobQuery } from './fields'
import classes from './FieldWork.module.css'

const workKey = (object: Pick<ObjectName, 'name'>, key: string) => ['work-on-field', object.name, key]

/** Keeps which job works on a field, for as long as the page is open. */
export const useKeepWork = (object: ObjectName) => {
  const queries = useQueryClient()
  return (key: string, job: string) => queries.setQueryData(workKey(object, key), job)
}

/** An index or a unique rule being made: how far it is, and what stood in its way. */
export function FieldWork({ object, field }: { object: ObjectDescription; field: FieldDescription }) {
  const queries = useQueryClient()
  const { data: id } = useQuery<string | null>({
    queryKey: workKey(object, field.key),
    queryFn: () => null,
    enabled: false,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const known = id !== undefined && id !== null
  const { data: job } = useQuery({ ...jobQuery(id ?? ''), enabled: known })
  const status = job?.status
  // Built by somebody else's change: the description itself says when it is over.
  useQuery({ ...objectsQuery, enabled: !known && field.state === 'building', refetchInterval: 3000 })
  useEffect(() => {
    if (status === 'done' || status === 'failed' || status === 'cancelled')
      void queries.invalidateQueries({ queryKey: objectsQuery.queryKey })
  }, [status, queries])
  if (status === 'failed' && job !== undefined) return <Failed object={object} job={job} />
  if (field.state === 'failed')
    return (
      <div className={classes['failed']} role="alert">
        <IconAlertCircle size={18} aria-hidden />
        <Trans>The last change of its rules did not succeed; the field is as it was before.</Trans>
      </div>
    )
  if (field.state !== 'building' && status !== 'queued' && status !== 'running') return null
  return <Working job={job} />
}

function Working({ job }: { job: FieldJob | undefined }) {
  const { t } = useLingui()
  const format = useFormat()
  const done = format.number(job?.done ?? 0)
  const total = format.number(job?.total ?? 0)
  const share = job?.total ? (job.done / job.total) * 100 : 0
  return (
    <div className={classes['working']} role="status">
      <IconHourglass size={18} aria-hidden />
      <div>
        {job?.total ? <Trans>{done} of {total} records looked through</Trans> : <Trans>What is there is being looked through. Everybody can go on working.</Trans>}
        <Progress value={share} size={4} mt={6} aria-label={t`Progress`} />
      </div>
    </div>
  )
} // prettier-ignore

function Failed({ object, job }: { object: ObjectDescription; job: FieldJob }) {
  const duplicates = job.result?.duplicates ?? []
  return (
    <div className={classes['failed']} role="alert">
      <IconAlertCircle size={18} aria-hidden />
      <div>
        {duplicates.length === 0 ? (
          (job.problem?.detail ?? job.problem?.title ?? <Trans>It did not succeed; the field is as it was before.</Trans>)
        ) : (
          <>
            <Trans>Some values are there more than once, so the field stays as it was. Change these records, then switch the rule on again:</Trans>
            <ul>
              {duplicates.map(({ value, records }) => (
                <li key={value}>
                  <strong>{value}</strong>:{' '}
                  {records.map((record, at) => (
                    <span key={record.id}>
                      {at > 0 && ', '}
                      <RecordLink object={object.name} {...record} />
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
} // prettier-ignore
