import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useObjects } from '../../../lib/api/objects'
import type { FieldAccess, FieldRow } from '../settings'
import classes from './Access.module.css'

interface Props {
  role: string
  rows: readonly FieldRow[]
  disabled: boolean
  onChange: (row: FieldRow) => void
}

const levels = ['edit', 'see', 'none'] as const

/** What one role may do with each field of one object. */
export function FieldRights({ role, rows, disabled, onChange }: Props) {
  const { t } = useLingui()
  const objects = useObjects()
  const [name, setName] = useState('deal')
  const object = objects.find((one) => one.name === name) ?? objects[0]
  if (object === undefined) return null
  const words: Record<FieldAccess, string> = {
    edit: t`Sees and changes`,
    see: t`Sees`,
    none: t`Does not see`,
  }
  const accessOf = (field: string) =>
    rows.find((row) => row.role === role && row.object === object.name && row.field === field)?.access ??
    'edit'
  return (
    <>
      <NativeSelect
        className={classes['object']}
        label={t`Records`}
        value={object.name}
        onChange={(event) => setName(event.currentTarget.value)}
        data={objects.map((one) => ({ value: one.name, label: one.pluralLabel }))}
      />
      <div className={classes['fields']}>
        {object.fields
          .filter(({ key, type }) => key !== object.nameField && type !== 'about')
          .map(({ key, label }) => (
            <div key={key} className={classes['field']}>
              <span>{label}</span>
              <NativeSelect
                size="sm"
                aria-label={label}
                value={accessOf(key)}
                disabled={disabled}
                onChange={(event) => {
                  const access = levels.find((level) => level === event.currentTarget.value)
                  if (access !== undefined) onChange({ role, object: object.name, field: key, access })
                }}
                data={levels.map((level) => ({ value: level, label: words[level] }))}
              />
            </div>
          ))}
      </div>
    </>
  )
}
