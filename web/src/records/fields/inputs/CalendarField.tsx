import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/az'
import 'dayjs/locale/cs'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/ru'
import 'dayjs/locale/sr'
import 'dayjs/locale/sr-cyrl'
import { useLingui } from '@lingui/react/macro'
import { DateInput, DatesProvider } from '@mantine/dates'
import { dayOf, dayText, timeText } from '../../../lib/format/dates'
import type { FieldInputProps } from './input'
import { textOf } from './input'
import { TimeInput } from './TimeInput'
import classes from '../Fields.module.css'

const locales: Record<string, string> = { en: 'en-gb', 'sr-Latn': 'sr', 'sr-Cyrl': 'sr-cyrl' }
const dayFormat = 'D. M. YYYY' // eslint-disable-line lingui/no-unlocalized-strings -- a pattern of dayjs

const parseTyped = (typed: string): string | null => {
  const [, day, month, year] =
    /^(\d{1,2})[./\s-]+(\d{1,2})(?:[./\s-]+(\d{2}|\d{4}))?\.?$/.exec(typed.trim()) ?? []
  if (day === undefined || month === undefined) return null
  const full =
    year === undefined ? new Date().getFullYear() : Number(year) < 100 ? 2000 + Number(year) : Number(year)
  const date = new Date(full, Number(month) - 1, Number(day))
  return date.getMonth() === Number(month) - 1 ? dayText(date) : null
}

/** A day, typed or picked; an instant gets its time beside it, both on the reader's own clock. */
export function CalendarField({
  field,
  value,
  onChange,
  label,
  id,
  size = 'md',
  error,
  autoFocus = false,
  portal = true,
}: FieldInputProps) {
  const { t, i18n } = useLingui()
  const text = textOf(value)
  const date = text === '' ? null : dayOf(text)
  const day = date === null ? null : dayText(date)
  const time = date === null ? '' : timeText(date)
  const instant = field.type === 'instant'

  const change = (nextDay: string | null, nextTime: string) => {
    if (nextDay === null) onChange(null)
    else if (!instant) onChange(nextDay)
    else {
      const [hours = '9', minutes = '0'] = (nextTime === '' ? '09:00' : nextTime).split(':')
      const at = dayOf(nextDay)
      at.setHours(Number(hours), Number(minutes), 0, 0)
      onChange(at.toISOString())
    }
  }

  const dateInput = (
    <DateInput
      {...(id === undefined ? {} : { id })}
      size={size}
      error={error ?? false}
      aria-label={label}
      data-autofocus={autoFocus ? true : undefined}
      autoFocus={autoFocus}
      value={day}
      valueFormat={dayFormat}
      dateParser={parseTyped}
      onChange={(next) => change(next, time)}
      clearable={!field.required}
      clearButtonProps={{ 'aria-label': t`Clear` }}
      highlightToday
      popoverProps={{ withinPortal: portal }}
    />
  )
  return (
    <DatesProvider settings={{ locale: locales[i18n.locale] ?? i18n.locale, firstDayOfWeek: 1 }}>
      {instant ? (
        <div className={classes['pair']}>
          {dateInput}
          <TimeInput
            size={size}
            disabled={day === null}
            value={time}
            onChange={(next) => change(day, next)}
          />
        </div>
      ) : (
        dateInput
      )}
    </DatesProvider>
  )
}
