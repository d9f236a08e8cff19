import { useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useObject } from '../../lib/api/objects'
import { recordKeys, records } from '../../lib/api/records'
import type { FieldDescription, ObjectDescription } from '../../lib/api/types'
import { DayInput } from '../../records/fields/inputs/DayInput'

interface Props {
  field: FieldDescription
  value: unknown
  onChange: (value: unknown) => void
}

export function DefaultValue({ field, value, onChange }: Props) {
  const related = useObject(field.relation ?? '')
  if (related !== null) return <Related field={field} object={related} value={value} onChange={onChange} />
  if (field.options !== undefined)
    return (
      <Select
        label={field.label}
        data={field.options}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
        searchable
      />
    )
  if (field.type === 'date')
    return (
      <DayInput label={field.label} value={typeof value === 'string' ? value : null} onChange={onChange} />
    )
  return <Written key={field.key} field={field} value={value} onChange={onChange} />
}

/** Kept when the field is left, not at every letter. */
function Written({ field, value, onChange }: Props) {
  const given = typeof value === 'string' ? value : ''
  const [text, setText] = useState(given)
  return (
    <TextInput
      label={field.label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => text !== given && onChange(text)}
    />
  )
}

const made = 'create:'

/** An existing record, or one to be made by the name that was proposed. */
function Related({ field, object, value, onChange }: Props & { object: ObjectDescription }) {
  const { t } = useLingui()
  const { data } = useQuery({
    queryKey: [...recordKeys.lists(object), 'choices'],
    queryFn: ({ signal }) =>
      records.list(object, { limit: 1000, sort: object.nameField, fields: object.nameField }, signal),
  })
  const name =
    value !== null && typeof value === 'object' && 'create' in value && typeof value.create === 'string'
      ? value.create
      : null
  const choices = (data?.items ?? []).map((row) => ({
    value: row.id,
    label: row[object.nameField] as string,
  }))
  const all = name === null ? choices : [{ value: made + name, label: t`New: ${name}` }, ...choices]
  return (
    <Select
      label={field.label}
      data={all}
      value={name === null ? (typeof value === 'string' ? value : null) : made + name}
      onChange={(chosen) =>
        onChange(chosen?.startsWith(made) === true ? { create: chosen.slice(made.length) } : chosen)
      }
      searchable
      nothingFoundMessage={t`Nothing found`}
    />
  )
}
