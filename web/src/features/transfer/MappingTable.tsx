import { Trans } from '@lingui/react/macro'
import type { ObjectDescription } from '../../lib/api/types'
import type { ImportView, Mapping } from '../../lib/api/imports'
import { MappingRow } from './MappingRow'
import { withColumn } from './targets'
import classes from './Import.module.css'

interface Props {
  view: ImportView
  object: ObjectDescription
  onChange: (mapping: Mapping) => void
}

export function MappingTable({ view, object, onChange }: Props) {
  const { columns, mapping } = view
  return (
    <div className={classes['scroller']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Column of the file</Trans>
            </th>
            <th scope="col">
              <Trans>Examples</Trans>
            </th>
            <th scope="col">
              <Trans>Goes into</Trans>
            </th>
            <th scope="col">
              <Trans>How it is read</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <MappingRow
              key={column.index}
              column={column}
              mapping={
                mapping.columns.find(({ index }) => index === column.index) ?? {
                  index: column.index,
                  field: null,
                }
              }
              object={object}
              onChange={(change) => onChange(withColumn(mapping, column.index, change))}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
