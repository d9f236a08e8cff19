import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconHistory, IconRestore } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { usePast } from '../../lib/api/past'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { useShowDay } from '../list/useShowDay'
import { nameOf } from './RecordHeader'
import classes from './Card.module.css'

const RevertDialog = lazy(async () => ({ default: (await import('./RevertDialog')).RevertDialog }))

/** On a card of the past: what of it there is no more, and the way to have it so again. */
export function PastNotice({ object, record }: { object: ObjectDescription; record: RecordRow }) {
  const { asOf } = usePast()
  const show = useShowDay()
  // What the reader may do today: the page of the past is closed as such.
  const mayEdit = (useSession().permissions[object.name]?.edit ?? 'none') !== 'none'
  const [asking, setAsking] = useState(false)
  if (asOf === undefined) return null
  const leftOut = Array.isArray(record['leftOut'])
    ? (record['leftOut'] as unknown as { label: string }[])
    : []
  const labels = leftOut.map(({ label }) => label).join(', ')
  return (
    <div className={classes['strip']} data-state="none" role="status">
      <IconHistory size={18} aria-hidden />
      <span className={classes['step']}>
        {labels === '' ? (
          <Trans>This is the record as it was.</Trans>
        ) : (
          <Trans>This is the record as it was, without fields that there are no more: {labels}.</Trans>
        )}
      </span>
      {mayEdit && (
        <Button size="xs" leftSection={<IconRestore size={15} />} onClick={() => setAsking(true)}>
          <Trans>Restore…</Trans>
        </Button>
      )}
      <Suspense>
        {asking && (
          <RevertDialog
            object={object}
            id={record.id}
            name={nameOf(object, record)}
            asOf={asOf}
            onDone={() => show(undefined)}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </div>
  )
}
