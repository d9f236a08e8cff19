import { TableSkeleton } from '../table/TableSkeleton'
import type { ListView } from '../view/useListView'
import type { ListSearch } from './listSearch'

/** The rows of a table to come; nothing where another shape is asked for, or a view whose shape is not known yet. */
export function ListSkeleton({ list, search }: { list: ListView; search: ListSearch }) {
  const { view, as } = search
  const unknown = list.pending && as === undefined && view !== undefined && view !== 'all'
  return list.kind === 'table' && !unknown && <TableSkeleton settings={list.settings} />
}
