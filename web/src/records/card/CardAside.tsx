import { lazy, Suspense } from 'react'
import { useObjects } from '../../lib/api/objects'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { type CardLayout, staff } from './layout'

// What belongs to a record follows its fields.
const TiedRecords = lazy(async () => ({ default: (await import('./TiedRecords')).TiedRecords }))

/** Whether there can be anything beside the fields: the module says so, or a relation of the company's own. */
export const useHasAside = (object: ObjectDescription, layout: CardLayout): boolean => {
  const objects = useObjects()
  if (layout.aside !== undefined) return true
  const pointed = ({ own, relation }: FieldDescription) => own && relation === object.name
  const points = ({ own, relation = 'user' }: FieldDescription) => own && !staff.includes(relation)
  return object.fields.some(points) || objects.some(({ fields }) => fields.some(pointed))
}

interface Props {
  object: ObjectDescription
  record: RecordRow
  layout: CardLayout
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
