import type { ReactNode } from 'react'
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

/** Face, name, and in one line what it is. */
export function RecordHeader({ object, record, subtitle }: Props) {
  const kind = avatarKind(object)
  const name = nameOf(object, record)
  return (
    <div className={classes['header']}>
      {kind !== null && <Avatar name={name} kind={kind} size={44} />}
      <div className={classes['names']}>
        <h2 className={classes['name']}>{name}</h2>
        {subtitle !== undefined && <div className={classes['subtitle']}>{subtitle}</div>}
      </div>
    </div>
  )
}
