import { Trans, useLingui } from '@lingui/react/macro'
import { Progress } from '@mantine/core'
import { IconAlertCircle, IconHourglass } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { isOpen, type Job, jobQuery } from '../../../lib/api/jobs'
import { objectsQuery } from '../../../lib/api/objects'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { RecordLink } from '../../../records/fields/RecordLink'
import type { DuplicateValue } from './fields'
import classes from './FieldWork.module.css'

/** An index or a unique rule being made: how far it is, and what stood in its way. */
export function FieldWork({ object, field }: { object: ObjectDescription; field: FieldDescription }) {
  const queries = useQueryClient()
  // Once it is over the field no longer names its job; what became of it is still to be said.
  const [id, setId] = useState(field.job)
  if (field.job !== undefined && field.job !== id) setId(field.job)
  const { data: job } = useQuery({ ...jobQuery(id ?? ''), enabled: id !== undefined })
  const over = job !== undefined && !isOpen(job)
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: objectsQuery.queryKey })
  }, [over, queries])
  if (field.state === 'building') return <Working job={job} />
  if (job?.status === 'failed') return <Failed object={object} job={job} />
  if (field.state !== 'failed') return null
  return (
    <Fault>
      <Trans>The last change of its rules did not succeed; the field is as it was before.</Trans>
    </Fault>
  )
}

function Working({ job }: { job: Job | undefined }) {
  const { t } = useLingui()
  const format = useFormat()
  const { done = 0, total = null } = job ?? {}
  const soFar = format.number(done)
  const all = format.number(total ?? 0)
  const counted = total !== null && total > 0
  return (
    <div className={classes['working']} role="status">
      <IconHourglass size={18} aria-hidden />
      <div>
        {counted && done > 0 ? (
          <Trans>
            {soFar} of {all} done
          </Trans>
        ) : (
          <Trans>What is there is being looked through. Everybody can go on working.</Trans>
        )}
        <Progress value={counted ? (done / total) * 100 : 0} size={4} mt={6} aria-label={t`Progress`} />
      </div>
    </div>
  )
}

function Failed({ object, job }: { object: ObjectDescription; job: Job }) {
  const { duplicates = [] } = (job.result ?? {}) as { duplicates?: DuplicateValue[] }
  if (duplicates.length === 0)
    return (
      <Fault>
        {job.problem?.message ?? <Trans>It did not succeed; the field is as it was before.</Trans>}
      </Fault>
    )
  return (
    <Fault>
      <Trans>
        Some values are there more than once, so the field stays as it was. Change these records, then switch
        the rule on again:
      </Trans>
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
    </Fault>
  )
}

const Fault = ({ children }: { children: ReactNode }) => (
  <div className={classes['failed']} role="alert">
    <IconAlertCircle size={18} aria-hidden />
    <div>{children}</div>
  </div>
)
