import { usePhone } from '../../ui/screens'
import { RowSkeleton } from '../../ui/skeletons'
import { phoneHeight, rowHeights, type TableSettings } from './useTableSettings'

/** The rows to come, as high and as wide as they will be. */
export function TableSkeleton({ settings: { columns, density } }: { settings: TableSettings }) {
  const phone = usePhone()
  const shape = phone ? '1fr' : `28px ${columns.map(({ width }) => `${width - 16}px`).join(' ')}`
  return <RowSkeleton rows={16} height={phone ? phoneHeight : rowHeights[density]} columns={shape} />
}
