import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { ObjectDescription, RecordRow, Reference } from '../../../lib/api/types'
import { EditDialog } from '../../../records/card/EditDialog'
import { RowMenu } from '../../../records/card/RowMenu'
import { RecordLink } from '../../../records/fields/RecordLink'
import { useMayChange } from '../../../records/fields/useMayEdit'
import { plainText } from '../../../records/fields/values'
import { useDeleteWithUndo } from '../../../records/useDeleteWithUndo'
import { Avatar } from '../../../ui/Avatar'
import { type Meaning, Pill } from '../../../ui/Pill'
import classes from './DealAside.module.css'

interface Props {
  row: RecordRow
  object: ObjectDescription
  /** Whether it is the person that the deal itself names. */
  isContact: boolean
}

const meanings: Record<string, Meaning> = { for: 'won', against: 'lost', neutral: 'info' }

/** One of those who have a say: the role, and on which side he stands. */
export function CircleRow({ row, object, isContact }: Props) {
  const { t } = useLingui()
  const may = useMayChange('dealRole')
  const remove = useDeleteWithUndo(object)
  const [editing, setEditing] = useState(false)
  const person = row['person'] as Reference | null
  const name = person?.name ?? t`Hidden from you`
  const labelOf = (key: string) =>
    object.fields.find((field) => field.key === key)?.options?.find(({ value }) => value === row[key])?.label
  const role = labelOf('role')
  const attitude = labelOf('attitude')
  const note = plainText(row['note'])
  return (
    <div className={classes['party']}>
      <Avatar name={name} kind="person" size={24} />
      <span>
        {person !== null && <RecordLink object="person" id={person.id} name={person.name} />}
        <span className={classes['detail']}>
          {role}
          {isContact && role !== undefined && ' · '}
          {isContact && <Trans>contact of the deal</Trans>}
          {note !== '' && ` · ${note}`}
        </span>
      </span>
      {attitude !== undefined && (
        <Pill meaning={meanings[plainText(row['attitude'])] ?? 'info'}>{attitude}</Pill>
      )}
      <RowMenu
        name={name}
        onEdit={may(row) ? () => setEditing(true) : undefined}
        onDelete={may(row, 'delete') ? () => remove(row.id, name) : undefined}
      />
      {editing && (
        <EditDialog
          object={object}
          row={row}
          fields={['role', 'attitude', 'note']}
          title={t`Role: ${name}`}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  )
}
