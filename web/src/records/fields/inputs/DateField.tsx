import { lazy, Suspense } from 'react'
import { TextInput } from '@mantine/core'
import type { FieldInputProps } from './input'

// The calendar comes only when somebody edits a date.
const Calendar = lazy(() => import('./CalendarField').then((module) => ({ default: module.CalendarField })))

export function DateField(props: FieldInputProps) {
  return (
    <Suspense fallback={<TextInput size={props.size ?? 'md'} readOnly aria-label={props.label} />}>
      <Calendar {...props} />
    </Suspense>
  )
}
