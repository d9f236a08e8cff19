import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { withTexts } from '../dialogs/texts'
import { isProblem } from '../../lib/api/problem'
import type { Filter, GroupBy } from '../../lib/api/requests'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { ErrorState } from '../../ui/ErrorState'
import { NoAccess } from '../../ui/NoAccess'
import { ConflictSlot } from '../fields/ConflictSlot'
import { useEditorSoon } from '../fields/EditorSlot'
import { useMayEdit } from '../fields/useMayEdit'
import { rememberTrail } from '../list/trail'
import { usePaste } from '../paste/usePaste'
import { useGlow } from '../useGlow'
import { TableFoot } from './TableFoot'
import { TableHead } from './TableHead'
import { TableLines } from './TableLines'
import type { CellDrawings } from './TableRow'
import { TableSkeleton } from './TableSkeleton'
import { usePhone } from '../../ui/screens'
import { usualFigures, useFigures } from './useRows'
import { useSelection } from './useSelection'
import { useSideways } from './useSideways'
import { useTableEditing } from './useTableEditing'
import { type Line, useTableLines } from './useTableLines'
import { useTableKeys } from './useTableKeys'
import { phoneHeight, rowHeights, type TableSettings } from './useTableSettings'
import classes from './RecordTable.module.css'

const PasteDialog = lazy(async () => ({
  default: (await withTexts(import('../paste/PasteDialog'))).PasteDialog,
}))
const BulkBar = lazy(async () => ({ default: (await import('./BulkBar')).BulkBar }))

export interface RecordTableProps {
  object: ObjectDescription
  filter?: Filter | undefined
  sort: string
  onSort: (sort: string) => void
  settings: TableSettings
  /** The record in the side panel. */
  openId?: string | undefined
  onOpen: (id: string | undefined) => void
  /** Enter and the panel's button lead there. */
  onOpenPage?: ((id: string) => void) | undefined
  /** What stands here when there is nothing at all, or nothing that matches. */
  empty: ReactNode
  /** Groups that fold, each with its figures. */
  groupBy?: GroupBy | undefined
  /** The trash: nothing to edit, and chosen only to be taken back. */
  deleted?: boolean
  /** Own drawings of cells, and the further fields they need. */
  cells?: CellDrawings
  fields?: readonly string[]
  /** Beside the count in the foot. */
  foot?: ReactNode
  onTotal?: (total: number | null, exact: boolean) => void
}

const noCells: CellDrawings = {}
const headHeight = 36

const keyOf = (line: Line | undefined) =>
  line === undefined ? undefined : line.kind === 'row' ? line.row.id : `${line.kind} ${line.key}`

/** The row under edit stays drawn however far the list is scrolled: what is typed there must not be lost. */
const withRow = (indexes: number[], at: number) =>
  at < 0 || indexes.includes(at) ? indexes : [...indexes, at].sort((a, b) => a - b)

/** Records as rows: virtual, sortable, editable in place, selectable; all by keyboard too. */
export function RecordTable(props: RecordTableProps) {
  const { object, filter, sort, onSort, settings, openId, onOpen, onOpenPage } = props
  const { empty, groupBy, deleted = false, cells = noCells, fields, foot, onTotal } = props
  const { columns, density } = settings
  const phone = usePhone()
  const measures = settings.footer ?? usualFigures(columns)
  const query = useTableLines(object, columns, {
    filter,
    sort,
    deleted,
    groupBy,
    measures,
    ...(fields === undefined ? {} : { fields }),
  })
  const { lines, rows, total, exact, hasNextPage, isFetching, fetchNextPage } = query
  const figures = useFigures(object, deleted ? [] : measures, filter)
  const selection = useSelection(rows, filter)
  const mayEditAny = useMayEdit(object)
  const mayEdit = (row: RecordRow) => !deleted && mayEditAny(row)
  const chooses = !deleted || object.permissions.delete !== 'none'
  const scroller = useRef<HTMLDivElement>(null)
  const editing = useTableEditing({
    object,
    columns,
    rows,
    onOpen,
    mayEdit,
    toggle: chooses ? selection.toggle : null,
    grid: scroller,
  })
  const lineOf = (id: string | undefined) =>
    lines.findIndex((line) => line.kind === 'row' && line.row.id === id)
  const editingAt = editing.editing === null ? -1 : lineOf(editing.editing.id)
  const { glowing } = useGlow(object.name)
  const { scrolled, foot: footer, onScroll } = useSideways()
  const height = phone ? phoneHeight : rowHeights[density]
  const margin = phone ? 0 : headHeight

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: margin,
    getItemKey: (index) => keyOf(lines[index]) ?? index,
    rangeExtractor: (range) => withRow(defaultRangeExtractor(range), editingAt),
  })
  const items = virtual.getVirtualItems()
  useEditorSoon()
  const keys = useTableKeys({
    rows,
    columns,
    openId,
    onOpen,
    onOpenPage,
    selection: chooses ? selection : null,
    onEdit: editing.actions.edit,
    mayEdit,
    onReveal: (index) => virtual.scrollToIndex(lineOf(rows[index]?.id), { align: 'auto' }),
    grid: scroller,
  })

  const chosen = selection.selection.all || selection.selection.ids.size > 0

  const paste = usePaste({ rows, columns, cursorId: keys.cursorId, cursorPath: keys.cursorPath })

  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetching && last >= rows.length - 40) void fetchNextPage()
  }, [last, rows.length, hasNextPage, isFetching, fetchNextPage])
  useEffect(() => virtual.measure(), [height, virtual])
  useEffect(() => rememberTrail(object.name, rows, total), [object.name, rows, total])
  useEffect(() => onTotal?.(total, exact), [onTotal, total, exact])

  if (query.isPending) return <TableSkeleton settings={settings} />
  if (query.failed) {
    if (isProblem(query.error, 403)) return <NoAccess />
    return <ErrorState error={query.error} onRetry={query.refetch} />
  }
  if (lines.length === 0) return empty

  const width = columns.reduce((sum, column) => sum + column.width, 60)
  const style = {
    '--columns': columns.map((column) => `${column.width}px`).join(' '),
    '--width': `${width}px`,
  } as React.CSSProperties
  return (
    <div className={classes['frame']} style={phone ? undefined : style}>
      <div
        ref={scroller}
        className={classes['scroller']}
        role="grid"
        aria-label={object.pluralLabel}
        aria-rowcount={total === null ? -1 : total + 1}
        aria-multiselectable={chooses}
        aria-activedescendant={keys.cursorId === null ? undefined : `row-${keys.cursorId}`}
        tabIndex={0}
        data-scrolled={scrolled}
        onScroll={onScroll}
        onKeyDown={keys.onKeyDown}
        onPaste={deleted ? undefined : paste.onPaste}
      >
        {!phone && (
          <TableHead
            columns={columns}
            sort={sort}
            onSort={onSort}
            settings={settings}
            selection={chooses ? selection : null}
            loaded={rows.length}
          />
        )}
        <div className={classes['body']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          <TableLines
            object={object}
            lines={lines}
            items={items}
            margin={margin}
            height={height}
            columns={columns}
            measures={measures}
            groupBy={groupBy}
            density={density}
            cells={cells}
            openId={openId}
            glowing={glowing}
            selection={selection}
            keys={keys}
            editing={editing.editing}
            actions={editing.actions}
            mayEdit={mayEdit}
            onToggle={query.toggle}
            onMore={query.more}
          />
        </div>
      </div>
      {chosen && (
        <Suspense>
          <BulkBar
            object={object}
            columns={columns.map(({ path }) => path)}
            sort={sort}
            selection={selection}
            loaded={rows.length}
            total={total}
            exact={exact}
            filter={filter}
            deleted={deleted}
          />
        </Suspense>
      )}
      <TableFoot
        scrolled={footer}
        plain={phone || deleted}
        settings={settings}
        measures={measures}
        figures={figures}
        total={total}
        exact={exact}
      >
        {foot}
      </TableFoot>
      {paste.block !== null && (
        <Suspense>
          <PasteDialog object={object} block={paste.block} mayEdit={mayEdit} onClose={paste.close} />
        </Suspense>
      )}
      {editing.conflict !== null && <ConflictSlot {...editing.conflict} />}
    </div>
  )
}
