import { IconChevronRight } from '@tabler/icons-react'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { Avatar } from '../../ui/Avatar'
import { avatarKind } from '../fields/avatarKind'
import { FieldText } from '../fields/FieldText'
import { isFigure } from '../fields/look'
import { isEmpty, valueAt, plainText } from '../fields/values'
import type { Column } from './columns'
import type { CellDrawings, RowActions } from './TableRow'
import classes from './PhoneRow.module.css'

interface Props {
  object: ObjectDescription
  row: RecordRow
  index: number
  top: number
  height: number
  columns: readonly Column[]
  cells: CellDrawings
  selected: boolean
  open: boolean
  glow: boolean
  actions: RowActions
}

/** A row of two lines: the name, what it is; a figure at the right. */
export function PhoneRow({
  object,
  row,
  index,
  top,
  height,
  columns,
  cells,
  selected,
  glow,
  actions,
}: Props) {
  const name = plainText(valueAt(row, object.nameField))
  const kind = avatarKind(object)
  const others = columns.filter(({ isName, path }) => !isName && !isEmpty(valueAt(row, path)))
  const figure =
    others.find(({ field }) => field.type === 'money') ?? others.find(({ field }) => isFigure(field.type))
  const details = others.filter(({ field }) => !isFigure(field.type) && field.relation !== 'user').slice(0, 2)
  const draw = (column: Column) => {
    const own = cells[column.path]
    return own === undefined ? <FieldText field={column.field} value={valueAt(row, column.path)} /> : own(row)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are the grid's
    <div
      id={`row-${row.id}`}
      className={classes['row']}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-glow={glow}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={() => actions.open(row.id)}
    >
      <div role="gridcell" className={classes['cell']}>
        {kind !== null && <Avatar name={name} kind={kind} size={36} />}
        <span className={classes['lines']}>
          <span className={classes['name']}>{name}</span>
          <span className={classes['details']}>
            {details.map((column) => (
              <span key={column.path}>{draw(column)}</span>
            ))}
          </span>
        </span>
        {figure !== undefined && <span className={classes['figure']}>{draw(figure)}</span>}
        <IconChevronRight size={16} aria-hidden className={classes['more']} />
      </div>
    </div>
  )
}
