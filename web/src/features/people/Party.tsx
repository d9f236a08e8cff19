import type { RecordRow } from '../../lib/api/types'
import { RecordLink } from '../../records/fields/RecordLink'
import { plainText } from '../../records/fields/values'
import { Avatar } from '../../ui/Avatar'
import classes from './Asides.module.css'

interface Props {
  object: 'person' | 'company'
  row: RecordRow
  detail: string[]
}

/** A person or company in the right column of a card. */
export function Party({ object, row, detail }: Props) {
  const name = plainText(row['name'])
  const known = detail.filter((part) => part !== '')
  return (
    <div className={classes['party']}>
      <Avatar name={name} kind={object} size={32} />
      <span>
        <RecordLink object={object} id={row.id} name={name} className={classes['name']} />
        <span className={classes['detail']}>{known.join(' · ')}</span>
      </span>
    </div>
  )
}
