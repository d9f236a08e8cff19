import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { isProblem } from '../../../lib/api/problem'
import { useSaveRecord } from '../../../lib/api/saving'
import type { ObjectDescription, RecordInput, RecordRow, Reference } from '../../../lib/api/types'
import { RecordLink } from '../../../records/fields/RecordLink'
import { useMayChange } from '../../../records/fields/useMayEdit'
import { plainText } from '../../../records/fields/values'
import { useDeleteWithUndo } from '../../../records/useDeleteWithUndo'
import { Avatar } from '../../../ui/Avatar'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import { EditDialog } from '../../../records/card/EditDialog'
import { Period } from './Period'
import { RowMenu } from '../../../records/card/RowMenu'
import { today } from '../../../lib/format/dates'
import { isOver } from './ties'
import classes from './Ties.module.css'

interface Props {
  row: RecordRow
  object: ObjectDescription
  /** The end that the card is not about. */
  names: 'person' | 'company'
}

const fields = ['position', 'department', 'startedOn', 'endedOn', 'note']

/** One employment, ended or made the main one in place. */
export function EmploymentRow({ row, object, names }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const may = useMayChange('employment')
  const save = useSaveRecord(object)
  const remove = useDeleteWithUndo(object)
  const [editing, setEditing] = useState(false)
  const other = row[names] as Reference | null
  const name = other?.name ?? t`Hidden from you`
  const over = isOver(row['endedOn'], today())
  const main = row['main'] === true
  const mayEdit = may(row)
  const change = (input: RecordInput, undo: RecordInput | null) =>
    void save.mutateAsync({ id: row.id, input, version: row.version }).then(() => {
      if (undo !== null)
        toasts.show({
          text: <Trans>{name}: the employment has ended</Trans>,
          undo: () => void save.mutateAsync({ id: row.id, input: undo }).catch(failed),
        })
    }, failed)
  const failed = (error: unknown) =>
    toasts.show({ tone: 'error', text: isProblem(error) ? error.message : String(error) })
  const details = [plainText(row['position']), plainText(row['department'])].filter((part) => part !== '')
  return (
    <div className={classes['row']}>
      <Avatar name={name} kind={names} size={32} />
      <span>
        {other !== null && (
          <RecordLink object={names} id={other.id} name={other.name} className={classes['name']} />
        )}
        <span className={classes['detail']}>
          {details.join(', ')}
          {details.length > 0 && (row['startedOn'] != null || row['endedOn'] != null) && ' · '}
          <Period from={row['startedOn']} until={row['endedOn']} />
          {names === 'company' && main && (details.length > 0 || row['startedOn'] != null) && ' · '}
          {names === 'company' && main && <Trans>main employer</Trans>}
        </span>
      </span>
      <RowMenu
        name={name}
        onMain={mayEdit && !over && !main ? () => change({ main: true }, null) : undefined}
        onEdit={mayEdit ? () => setEditing(true) : undefined}
        onEnd={
          mayEdit && !over
            ? () => change({ endedOn: today() }, { endedOn: row['endedOn'] ?? null, main })
            : undefined
        }
        onDelete={may(row, 'delete') ? () => remove(row.id, name) : undefined}
      />
      {editing && (
        <EditDialog
          object={object}
          row={row}
          fields={fields}
          title={t`Employment: ${name}`}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  )
}
