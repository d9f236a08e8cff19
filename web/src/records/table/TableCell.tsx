import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { RecordRow } from '../../lib/api/types'
import { EditorSlot } from '../fields/EditorSlot'
import type { Column } from './columns'
import type { CellDraft, RowActions } from './TableRow'
import classes from './RecordTable.module.css'

interface EditingProps {
  row: RecordRow
  column: Column
  editing: CellDraft
  actions: RowActions
}

/** These need more room than a cell has and float above it. */
const wide = new Set([
  'longText',
  'emails',
  'phones',
  'tags',
  'money',
  'instant',
  'rating',
  'choices',
  'relations',
  'address',
  'richText',
])

/** Tab goes through their own inputs, or takes what is typed into them. */
const walkedByTab = new Set(['emails', 'phones', 'tags', 'address', 'richText', 'relations'])

export function EditingCell({ row, column, editing, actions }: EditingProps) {
  const { type } = column.field
  return (
    // A click into the editor is not a click on the row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
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
        value={editing.value}
        fault={editing.fault}
        onSave={(value) => actions.save(row.id, column, value, editing.base)}
        onCancel={actions.stopEditing}
        onTab={
          walkedByTab.has(type)
            ? undefined
            : (value, back) => {
                actions.save(row.id, column, value, editing.base)
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
