import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { usePhone } from '../../ui/screens'
import { CardFieldsMenu } from '../cards/CardFieldsMenu'
import { ExportChip } from '../export/ExportChip'
import { ColumnsMenu } from '../table/ColumnsMenu'
import { DensityMenu } from '../table/DensityMenu'
import type { TableSettings } from '../table/useTableSettings'
import type { ListView } from '../view/useListView'
import classes from './ListBar.module.css'

interface Props {
  object: ObjectDescription
  list: ListView
  /** Everything that narrows what is seen. */
  filter: Filter | undefined
  /** The page draws the shape in hand itself, and nothing of it is to be chosen here. */
  fixed?: boolean
}

/** What the shape in hand shows - the columns of a table, the fields on a card - and that as a file. */
export function Look({ object, list, filter, fixed = false }: Props) {
  const { kind, settings } = list
  return (
    <span className={classes['end']}>
      {!fixed && kind === 'table' && <TableLook object={object} settings={settings} />}
      {!fixed && (kind === 'board' || kind === 'cards') && (
        <CardFieldsMenu object={object} settings={settings} />
      )}
      <ExportChip object={object} list={list} filter={filter} />
    </span>
  )
}

/** Which columns a table has and how dense it is. */
function TableLook({ object, settings }: { object: ObjectDescription; settings: TableSettings }) {
  const phone = usePhone()
  if (phone) return null
  return (
    <>
      <ColumnsMenu object={object} settings={settings} />
      <DensityMenu settings={settings} />
    </>
  )
}
