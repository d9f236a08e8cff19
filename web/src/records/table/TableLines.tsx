import type { VirtualItem } from '@tanstack/react-virtual'
import type { GroupBy, Measure } from '../../lib/api/requests'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { usePhone } from '../../ui/screens'
import type { Column } from './columns'
import { GroupRow, MoreRow } from './GroupRow'
import { PhoneRow } from './PhoneRow'
import { type CellDraft, type CellDrawings, type RowActions, TableRow } from './TableRow'
import type { SelectionControl } from './useSelection'
import type { Line } from './useTableLines'
import type { Density } from './useTableSettings'

interface Props {
  object: ObjectDescription
  lines: readonly Line[]
  items: readonly VirtualItem[]
  margin: number
  height: number
  columns: readonly Column[]
  measures: readonly Measure[]
  groupBy: GroupBy | undefined
  density: Density
  cells: CellDrawings
  openId: string | undefined
  glowing: ReadonlySet<string>
  selection: SelectionControl
  keys: { cursorId: string | null; cursorPath: string | null }
  editing: (CellDraft & { id: string }) | null
  actions: RowActions
  mayEdit: (row: RecordRow) => boolean
  onToggle: (group: string) => void
  onMore: (group: string) => void
}

/** The lines that are in sight: records, heads of groups, and the ways to more of a group. */
export function TableLines(props: Props) {
  const { object, lines, items, margin, height, columns, measures, groupBy, cells, openId, selection } = props
  const { keys, editing, actions, mayEdit, glowing, density } = props
  const phone = usePhone()
  return items.map(({ index: at, start, key }) => {
    const line = lines[at]
    if (line === undefined) return null
    const place = { top: start - margin, height }
    if (line.kind === 'group')
      return (
        <GroupRow
          key={key}
          {...place}
          object={object}
          line={line}
          groupBy={groupBy}
          columns={columns}
          measures={measures}
          onToggle={() => props.onToggle(line.key)}
        />
      )
    if (line.kind === 'more')
      return <MoreRow key={key} {...place} pending={line.pending} onMore={() => props.onMore(line.key)} />
    const { row, index } = line
    const shared = {
      object,
      row,
      index,
      ...place,
      columns,
      cells,
      open: row.id === openId,
      glow: glowing.has(row.id),
    }
    if (phone) return <PhoneRow key={key} {...shared} selected={selection.has(row.id)} actions={actions} />
    const inHand = keys.cursorId === row.id
    return (
      <TableRow
        key={key}
        {...shared}
        density={density}
        selected={selection.has(row.id)}
        cursor={inHand}
        cursorPath={inHand ? keys.cursorPath : null}
        editing={editing?.id === row.id ? editing : null}
        mayEdit={mayEdit(row)}
        actions={actions}
      />
    )
  })
}
