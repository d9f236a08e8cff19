import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { recordQuery } from '../../../lib/api/records'
import { isProblem } from '../../../lib/api/problem'
import { useSaveRecord } from '../../../lib/api/saving'
import type { ObjectDescription, RecordRow } from '../../../lib/api/types'
import { RecordLink } from '../../../records/fields/RecordLink'
import { useDeleteWithUndo } from '../../../records/useDeleteWithUndo'
import { Avatar } from '../../../ui/Avatar'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import { EditDialog } from '../../../records/card/EditDialog'
import { Period } from './Period'
import { RowMenu } from '../../../records/card/RowMenu'
import type { Seen } from './seen'
import { today } from '../../../lib/format/dates'
import { isOver } from './ties'
import classes from './Ties.module.css'

interface Props {
  tie: Seen
  object: ObjectDescription
  /** The kind, where no heading says it. */
  says?: string
}

const fields = ['startedOn', 'endedOn', 'note']

/** One tie, ended, changed and removed in place. */
export function TieRow({ tie: { edge, other }, object, says = '' }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const queries = useQueryClient()
  const save = useSaveRecord(object)
  const remove = useDeleteWithUndo(object)
  const [editing, setEditing] = useState<RecordRow | null>(null)
  const { name } = other
  const failed = (error: unknown) =>
    toasts.show({ tone: 'error', text: isProblem(error) ? error.message : String(error) })
  const put = (endedOn: string | null) => save.mutateAsync({ id: edge.id, input: { endedOn } })
  const end = () =>
    void put(today()).then(
      () =>
        toasts.show({
          text: <Trans>The tie to {name} has ended</Trans>,
          undo: () => void put(edge.endedOn).catch(failed),
        }),
      failed,
    )
  const edit = () => void queries.query(recordQuery(object, edge.id)).then(setEditing, failed)
  const may = object.permissions.edit !== 'none'
  return (
    <div className={classes['row']}>
      <Avatar name={name} kind={other.object === 'company' ? 'company' : 'person'} size={24} />
      <span>
        <RecordLink object={other.object} id={other.id} name={name} className={classes['name']} />
        <span className={classes['detail']}>
          {says}
          {says !== '' && (edge.startedOn !== null || edge.endedOn !== null) && ' · '}
          <Period from={edge.startedOn} until={edge.endedOn} />
        </span>
      </span>
      <RowMenu
        name={name}
        onEdit={may ? edit : undefined}
        onEnd={may && !isOver(edge.endedOn, today()) ? end : undefined}
        onDelete={object.permissions.delete === 'none' ? undefined : () => remove(edge.id, name)}
      />
      {editing !== null && (
        <EditDialog
          object={object}
          row={editing}
          fields={fields}
          title={t`Tie: ${name}`}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  )
}
