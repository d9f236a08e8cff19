import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { FieldText } from '../fields/FieldText'
import { isEmpty, valueAt } from '../fields/values'
import { fieldAt } from '../table/columns'
import { useObjects } from '../../lib/api/objects'
import classes from './Cards.module.css'

interface Props {
  object: ObjectDescription
  row: RecordRow
  fields: readonly string[]
}

/** The chosen fields of a record, label and value; what is empty takes no room. */
export function CardFields({ object, row, fields }: Props) {
  const objects = useObjects()
  return (
    <dl className={classes['fields']}>
      {fields.flatMap((path) => {
        const found = fieldAt(objects, object, path)
        const value = valueAt(row, path)
        if (found === null || isEmpty(value)) return []
        return [
          <div key={path}>
            <dt>{found.label}</dt>
            <dd>
              <FieldText field={found.field} value={value} />
            </dd>
          </div>,
        ]
      })}
    </dl>
  )
}
