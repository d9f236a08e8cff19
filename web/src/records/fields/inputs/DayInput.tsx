import { Input } from '@mantine/core'
import { useId } from 'react'
import type { FieldDescription, FieldType } from '../../../lib/api/types'
import { DateField } from './DateField'

const describe = (type: FieldType): FieldDescription => ({
  key: type, type, label: '', required: false, readOnly: false, sortable: false, filterable: false, aggregatable: false, own: false,
}) // prettier-ignore

const day = describe('date')
const moment = describe('instant')

interface Props {
  label: string
  /** Said to screen readers only. */
  hidden?: boolean
  /** A day, or an instant with its hour. */
  of?: 'day' | 'moment'
  value: string | null
  onChange: (value: string | null) => void
  error?: string | undefined
}

/** A day as the reader's language writes it, whatever the language of the browser. */
export function DayInput({ label, hidden = false, of = 'day', value, onChange, error }: Props) {
  const id = useId()
  const input = (
    <DateField
      id={id}
      field={of === 'day' ? day : moment}
      label={label}
      value={value}
      error={error}
      portal={false}
      onChange={(next) => onChange(typeof next === 'string' ? next : null)}
    />
  )
  return hidden ? (
    input
  ) : (
    <Input.Wrapper size="md" label={label} labelProps={{ htmlFor: id }}>
      {input}
    </Input.Wrapper>
  )
}
