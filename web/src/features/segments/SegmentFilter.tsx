import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { describeQuery } from '../../lib/api/filters'
import { reasonOf } from '../../lib/api/problem'
import type { Filter } from '../../lib/api/requests'
import { type Segment, useSegmentActions } from '../../lib/api/segments'
import type { ObjectDescription } from '../../lib/api/types'
import classes from './Segments.module.css'

const FilterBuilder = lazy(async () => ({
  default: (await import('../../records/filter/FilterBuilder')).FilterBuilder,
}))

interface Props {
  segment: Segment
  object: ObjectDescription
}

const everything: Filter = { and: [] }

/** The filter in words, and the builder that changes it; nothing changes before it is applied. */
export function SegmentFilter({ segment, object }: Props) {
  const { i18n } = useLingui()
  const { change } = useSegmentActions()
  const filter = segment.filter ?? everything
  const { data: words } = useQuery(describeQuery(object, filter, i18n.locale))
  const [editing, setEditing] = useState(segment.mayEdit && segment.faults.length > 0)
  const { error } = change
  const fault = error === null ? undefined : reasonOf(error)
  const apply = (next: Filter | undefined) =>
    change.mutate(
      { id: segment.id, version: segment.version, filter: next ?? everything },
      { onSuccess: () => setEditing(false) },
    )
  return (
    <section className={classes['part']}>
      <header className={classes['partHead']}>
        <h2>
          <Trans>Who belongs to it</Trans>
        </h2>
        {segment.mayEdit && !editing && (
          <Button leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
            <Trans>Change</Trans>
          </Button>
        )}
      </header>
      {segment.faults.map(({ pointer, message }) => (
        <p key={pointer} className={classes['fault']} role="alert">
          <IconAlertTriangle size={14} aria-hidden />
          {message}
        </p>
      ))}
      {!editing && segment.faults.length === 0 && (
        <p className={classes['words']}>
          {words === '' ? <Trans>Everything: no condition is set yet.</Trans> : (words ?? '…')}
        </p>
      )}
      {editing && (
        <>
          {fault !== undefined && (
            <p className={classes['fault']} role="alert">
              <IconAlertTriangle size={14} aria-hidden />
              {fault}
            </p>
          )}
          <Suspense>
            <FilterBuilder object={object} filter={segment.filter ?? undefined} onApply={apply} />
          </Suspense>
        </>
      )}
    </section>
  )
}
