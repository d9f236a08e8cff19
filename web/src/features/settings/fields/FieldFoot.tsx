import { Plural, Trans } from '@lingui/react/macro'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { countQuery } from '../../../lib/api/records'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { type FieldInput, usageQuery } from './fields'
import classes from './FieldForm.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription | null
  changes: FieldInput
  actions: ReactNode
}

/** What will happen to the records there are, before it is done. */
export function FieldFoot({ object, field, changes, actions }: Props) {
  return (
    <div className={classes['foot']}>
      <span className={classes['consequence']} role="status">
        <IconInfoCircle size={16} aria-hidden />
        <span>
          {field === null ? (
            <OfNew object={object} changes={changes} />
          ) : (
            <OfChange object={object} field={field} changes={changes} />
          )}
        </span>
      </span>
      {actions}
    </div>
  )
}

function OfNew({ object, changes }: Pick<Props, 'object' | 'changes'>) {
  const { data: count } = useQuery(countQuery(object, undefined))
  if (count === undefined || count === null) return null
  if (changes.type === 'formula' || changes.type === 'rollUp')
    return <Plural value={count} one="It is computed for # record" other="It is computed for # records" />
  if (changes.type === 'autonumber')
    return <Trans>New records are numbered from now on; those there are stay without a number.</Trans>
  return (
    <>
      <Plural value={count} one="# record gets an empty value" other="# records get an empty value" />
      {changes.required === true && (
        <>
          {'; '}
          <Trans>they ask for one when they are changed</Trans>
        </>
      )}
    </>
  )
}

function OfChange({
  object,
  field,
  changes,
}: Pick<Props, 'object' | 'changes'> & { field: FieldDescription }) {
  const { data: usage } = useQuery(usageQuery(object, field.key))
  const { data: count } = useQuery(countQuery(object, undefined))
  const filled = usage?.filled ?? 0
  const empty = Math.max(0, (count ?? 0) - filled)
  if (Object.keys(changes).length === 0)
    return usage === undefined ? null : (
      <Plural value={filled} one="# record has a value" other="# records have a value" />
    )
  if (changes.unique === true)
    return (
      <Plural
        value={filled}
        one="# value is looked through for doubles first"
        other="# values are looked through for doubles first"
      />
    )
  if (changes.hidden === true)
    return <Plural value={filled} one="# value stays, shown nowhere" other="# values stay, shown nowhere" />
  if (changes.required === true)
    return (
      <Plural
        value={empty}
        one="# record without a value asks for one when it is changed"
        other="# records without a value ask for one when they are changed"
      />
    )
  return <Trans>The values stay as they are</Trans>
}
