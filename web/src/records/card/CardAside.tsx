import { lazy, Suspense } from 'react'
import { useObjects } from '../../lib/api/objects'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import type { CardLayout } from './layout'
import { tiesOf } from './ties'

// What belongs to a record follows its fields.
const TiedRecords = lazy(async () => ({ default: (await import('./TiedRecords')).TiedRecords }))

interface Props {
  object: ObjectDescription
  record: RecordRow
  layout: CardLayout
}

export const useHasAside = (object: ObjectDescription, record: RecordRow, layout: CardLayout): boolean => {
  const objects = useObjects()
  return layout.aside !== undefined || tiesOf(object, record, objects).length > 0
}

/** What belongs to the record: what its module says, and what the company's own relations tie to it. */
export function CardAside({ object, record, layout }: Props) {
  return (
    <>
      {layout.aside?.(record)}
      <Suspense>
        <TiedRecords object={object} record={record} />
      </Suspense>
    </>
  )
}
