import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { FieldValue, RecordRow } from '../../lib/api/types'
import { EditorSlot } from '../fields/EditorSlot'
import { valueAt } from '../fields/values'
import type { Column } from './columns'
import type { RowActions } from './TableRow'
import classes from './RecordTable.module.css'

interface EditingProps {
  row: RecordRow
  column: Column
  editing: { value?: FieldValue | undefined; fault?: string | undefined }
  actions: RowActions
}

/** These need more room than a cell has and float above it. */
const wide = new Set(['longText', 'emails', 'phones', 'tags', 'money', 'instant'])

export function EditingCell({ row, column, editing, actions }: EditingProps) {
  const { type } = column.field
  return (
    // A click into the editor is not a click on the row.
    // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events, jsx-a11y-x/interactive-supports-focus
    <div
      className={classes['cell']}
      role="gridcell"
      data-editing
      data-wide={wide.has(type) || editing.fault !== undefined}
      onClick={(event) => event.stopPropagation()}
    >
      <EditorSlot
        bare
        field={column.field}
        value={editing.value === undefined ? valueAt(row, column.path) : editing.value}
        fault={editing.fault}
        onSave={(value) => actions.save(row, column, value)}
        onCancel={actions.stopEditing}
        onTab={
          type === 'emails' || type === 'phones'
            ? undefined
            : (value, back) => {
                actions.save(row, column, value)
                actions.editNext(row, column, back)
              }
        }
      />
    </div>
  )
}

export function EditPencil({ label, onEdit }: { label: string; onEdit: () => void }) {
  const { t } = useLingui()
  return (
    <ActionIcon
      className={classes['pencil'] ?? ''}
      size="sm"
      tabIndex={-1}
      aria-label={t`Edit ${label}`}
      onClick={(event) => {
        event.stopPropagation()
        onEdit()
      }}
    >
      <IconPencil size={14} />
    </ActionIcon>
  )
}
