import { lazy, type ReactNode, Suspense } from 'react'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { Avatar } from '../../ui/Avatar'
import { avatarKind } from '../fields/avatarKind'
import classes from './Card.module.css'
import { plainText } from '../fields/values'

interface Props {
  object: ObjectDescription
  record: RecordRow
  subtitle?: ReactNode
}

export const nameOf = (object: ObjectDescription, record: RecordRow): string =>
  plainText(record[object.nameField]) || object.label

// Which segments it is in is said when the rest is there.
const SegmentChips = lazy(async () => ({ default: (await import('../segment/SegmentChips')).SegmentChips }))

/** Face, name, in one line what it is, and the segments it is in. */
export function RecordHeader({ object, record, subtitle }: Props) {
  const kind = avatarKind(object)
  const name = nameOf(object, record)
  return (
    <div className={classes['header']}>
      {kind !== null && <Avatar name={name} kind={kind} size={44} />}
      <div className={classes['names']}>
        <h2 className={classes['name']}>{name}</h2>
        {subtitle !== undefined && <div className={classes['subtitle']}>{subtitle}</div>}
        <Suspense>
          <SegmentChips object={object} id={record.id} />
        </Suspense>
      </div>
    </div>
  )
}
