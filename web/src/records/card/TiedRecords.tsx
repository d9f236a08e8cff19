import { useObjects } from '../../lib/api/objects'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { Avatar } from '../../ui/Avatar'
import { avatarKind } from '../fields/avatarKind'
import { FieldText } from '../fields/FieldText'
import { RecordLink } from '../fields/RecordLink'
import { isEmpty, plainText } from '../fields/values'
import { RelatedList } from './RelatedList'
import { tiesOf } from './ties'
import classes from './RelatedList.module.css'

/** A list for each of the company's own relations that lead to this record or from it. */
export function TiedRecords({ object, record }: { object: ObjectDescription; record: RecordRow }) {
  const objects = useObjects()
  return tiesOf(object, record, objects).map(({ key, object: other, field, filter, initial }) => (
    <RelatedList
      key={key}
      of={other.name}
      filter={filter}
      fields={detailsOf(other, object)}
      {...(field === null ? {} : { title: `${other.pluralLabel} · ${field}` })}
      initial={initial}
    >
      {(row, of) => <Tied row={row} object={of} details={detailsOf(other, object)} />}
    </RelatedList>
  ))
}

/** The first two columns of its list besides the name, but for the way back to this record. */
const detailsOf = (object: ObjectDescription, here: ObjectDescription): string[] =>
  object.columns
    .filter((key) => key !== object.nameField)
    .filter((key) => {
      const field = object.fields.find((one) => one.key === key)
      return field !== undefined && field.relation !== here.name && field.system !== true
    })
    .slice(0, 2)

interface TiedProps {
  row: RecordRow
  object: ObjectDescription
  details: readonly string[]
}

function Tied({ row, object, details }: TiedProps) {
  const name = plainText(row[object.nameField])
  const kind = avatarKind(object)
  const shown = object.fields.filter(({ key }) => details.includes(key) && !isEmpty(row[key]))
  return (
    <div className={classes['tied']}>
      {kind !== null && <Avatar name={name} kind={kind} size={24} />}
      <span>
        <RecordLink object={object.name} id={row.id} name={name} className={classes['name']} />
        <span className={classes['detail']}>
          {shown.map((field, at) => (
            <span key={field.key}>
              {at > 0 && ' · '}
              <FieldText field={field} value={row[field.key]} />
            </span>
          ))}
        </span>
      </span>
    </div>
  )
}
