import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useObject } from '../../../lib/api/objects'
import { pageQuery } from '../../../lib/api/records'
import { useMay } from '../../../lib/api/session'
import type { ObjectDescription, RecordRow, Reference } from '../../../lib/api/types'
import { CardSection } from '../../../records/card/CardSection'
import { RecordLink } from '../../../records/fields/RecordLink'
import { isReference, plainText } from '../../../records/fields/values'
import { Avatar } from '../../../ui/Avatar'
import { CircleRow } from './CircleRow'
import { ReadFault } from '../../../ui/ReadFault'
import classes from './DealAside.module.css'

const CreateDialog = lazy(async () => ({
  default: (await import('../../../records/form/CreateDialog')).CreateDialog,
}))

const fields = 'name,person,role,attitude,note,owner'

/** Who decides about the deal, who helps and who stands in the way; its contact is always among them. */
export function DecisionCircle({ record }: { record: RecordRow }) {
  const object = useObject('dealRole')
  return object === null ? null : <Circle record={record} object={object} />
}

function Circle({ record, object }: { record: RecordRow; object: ObjectDescription }) {
  const { t } = useLingui()
  const may = useMay('dealRole', 'create')
  const [adding, setAdding] = useState<{ person?: Reference } | null>(null)
  const { data, isError, refetch } = useQuery(
    pageQuery(object, {
      filter: { field: 'deal', op: 'eq', value: record.id },
      fields,
      sort: 'createdAt',
      limit: 100,
    }),
  )
  const rows = data?.items ?? []
  const { person } = record
  const contact = isReference(person) ? person : null
  const isPlaced = rows.some((row) => (row['person'] as Reference | null)?.id === contact?.id)
  const alone = contact === null || isPlaced || data === undefined ? null : contact
  if (data !== undefined && rows.length === 0 && alone === null && !may) return null
  return (
    <CardSection
      title={t`Decision circle`}
      count={rows.length + (alone === null ? 0 : 1)}
      add={may ? { label: t`Add to the circle`, run: () => setAdding({}) } : undefined}
    >
      {data === undefined && isError && <ReadFault onRetry={() => void refetch()} />}
      {alone !== null && (
        <div className={classes['party']}>
          <Avatar name={alone.name ?? ''} kind="person" size={24} />
          <span>
            <RecordLink object="person" {...alone} />
            <span className={classes['detail']}>
              <Trans>contact of the deal</Trans>
            </span>
          </span>
          {may && alone.name !== null && (
            <Button size="compact-sm" onClick={() => setAdding({ person: alone })}>
              <Trans>Give a role</Trans>
            </Button>
          )}
        </div>
      )}
      {rows.map((row) => (
        <CircleRow key={row.id} row={row} object={object} isContact={isContact(row, contact)} />
      ))}
      {adding !== null && (
        <Suspense>
          <CreateDialog
            object={object}
            initial={{ deal: { id: record.id, name: plainText(record['name']) }, ...adding }}
            first={['person', 'role', 'attitude', 'note']}
            onClose={() => setAdding(null)}
          />
        </Suspense>
      )}
    </CardSection>
  )
}

const isContact = (row: RecordRow, contact: Reference | null): boolean =>
  contact !== null && (row['person'] as Reference | null)?.id === contact.id
