import type { FieldDescription, FieldValue } from '../../../lib/api/types'

/** What every input of a field takes; the value is in the shape it is read in, numbers also as typed. */
export interface FieldInputProps {
  field: FieldDescription
  value: FieldValue | undefined
  onChange: (value: FieldValue) => void
  /** Said to screen readers where no label is drawn beside it. */
  label?: string | undefined
  id?: string | undefined
  error?: string | undefined
  size?: 'xs' | 'md'
  autoFocus?: boolean
  placeholder?: string | undefined
  /** Whether a calendar hangs in the body of the page; inside a popover it must not. */
  portal?: boolean
}

export const textOf = (value: FieldValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
