import type { FieldDescription, FieldValue, Money } from '../../lib/api/types'
import { fold } from '../../lib/text/fold'
import { wayTo } from '../fields/tree'

/** Why a cell cannot be taken. */
export type CellFault =
  'number' | 'date' | 'time' | 'yesNo' | 'option' | 'required' | 'notFound' | 'several' | 'tooLong' | 'kind'

export type CellReading = { value: FieldValue } | { fault: CellFault }

export interface CellContext {
  /** The reader's own decimal mark. */
  decimal: string
  currency: string
  /** Related records by object and folded name; two of a name are not told apart. */
  related: (object: string, name: string) => { id: string; name: string }[]
}

/** Words of six languages that stand in cells. */
const yes = new Set(['yes', 'y', 'true', '1', 'да', 'ano', 'da', 'bəli', 'beli', 'x', '✓'])
const no = new Set(['no', 'n', 'false', '0', 'нет', 'не', 'ne', 'xeyr', '-'])
const signs: Record<string, string> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '₽': 'RUB',
  '₼': 'AZN',
  Kč: 'CZK',
  'дин.': 'RSD',
  'din.': 'RSD',
  руб: 'RUB',
}

/** "1.200,50", "1,200.50", "1 200,5": the last mark is the decimal one; a lone one with three digits is the reader's. */
export const numberIn = (text: string, decimal: string): string | null => {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '').replace('−', '-')
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(plain)) return null
  const marks = plain.replace(/[^.,]/g, '')
  const last = marks.at(-1)
  if (last === undefined) return plain
  const both = marks.includes('.') && marks.includes(',')
  const repeated = !both && marks.length > 1
  const thousands = repeated || (!both && last !== decimal && /^[+-]?\d{1,3}[.,]\d{3}$/.test(plain))
  if (thousands) return plain.replace(/[.,]/g, '')
  const at = plain.lastIndexOf(last)
  const whole = plain.slice(0, at).replace(/[.,]/g, '')
  return `${whole === '' || whole === '-' || whole === '+' ? `${whole}0` : whole}.${plain.slice(at + 1)}`
}

const two = (text: string) => text.padStart(2, '0')

/** A day as people here write it: the day before the month, or ISO. */
export const dayIn = (text: string): string | null => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const own = /^(\d{1,2})[./-]\s*(\d{1,2})[./-]\s*(\d{4})\.?$/.exec(text)
  const [year, month, day] =
    iso !== null ? [iso[1], iso[2], iso[3]] : own !== null ? [own[3], own[2], own[1]] : []
  if (year === undefined || month === undefined || day === undefined) return null
  const found = `${year}-${two(month)}-${two(day)}`
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found) ? found : null
}

/** A day, perhaps with spaces in it, and perhaps a time after it. */
const moment = /^(\S+?(?:\s+\d{1,2}\.\s*\d{4}\.?)?)(?:[T\s,]+(\d{1,2}):(\d{2}))?(?::\d{2})?$/

const timeIn = (text: string): string | null => {
  const [, first = '', hours, minutes] = moment.exec(text) ?? []
  const day = dayIn(first.replace(/,$/, ''))
  if (day === null) return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = new Date(year, month - 1, date, Number(hours ?? 0), Number(minutes ?? 0))
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

const moneyIn = (text: string, { decimal, currency }: CellContext, own: FieldValue): Money | null => {
  const code = /\b([A-Z]{3})\b/.exec(text)?.[1]
  const sign = Object.keys(signs).find((one) => text.includes(one))
  const stood = own !== null && typeof own === 'object' && 'currency' in own ? own.currency : currency
  const rest = text.replace(code ?? '', '').replace(sign ?? '', '')
  const amount = numberIn(rest.trim(), decimal)
  if (amount === null) return null
  return { amount, currency: code ?? (sign === undefined ? stood : (signs[sign] ?? stood)) }
}

const listIn = (text: string) =>
  text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

const or = (value: FieldValue, fault: CellFault): CellReading => (value === null ? { fault } : { value })

/** What a cell of a spreadsheet means in a field. */
export const readCell = (
  field: FieldDescription,
  text: string,
  own: FieldValue,
  context: CellContext,
): CellReading => {
  if (text === '') return field.required ? { fault: 'required' } : { value: null }
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'link':
      return text.length > (field.maxLength ?? Infinity) ? { fault: 'tooLong' } : { value: text }
    case 'integer': {
      const number = numberIn(text, context.decimal)
      return number === null || !/^[+-]?\d+(\.0+)?$/.test(number)
        ? { fault: 'number' }
        : { value: Number(number) }
    }
    case 'decimal':
      return or(numberIn(text, context.decimal), 'number')
    case 'money':
      return or(moneyIn(text, context, own), 'number')
    case 'date':
      return or(dayIn(text), 'date')
    case 'instant':
      return or(timeIn(text), 'time')
    case 'yesNo': {
      const word = text.toLowerCase()
      return yes.has(word) ? { value: true } : no.has(word) ? { value: false } : { fault: 'yesNo' }
    }
    case 'choice': {
      const wanted = fold(text)
      const option = field.options?.find(
        ({ value, label }) =>
          value === text ||
          fold(label) === wanted ||
          (field.tree === true && fold(wayTo(field, value)) === wanted),
      )
      return or(option?.value ?? null, 'option')
    }
    case 'tags':
      return { value: listIn(text) }
    case 'emails':
    case 'phones':
      return { value: listIn(text).map((value) => ({ value, kind: '' })) }
    case 'relation': {
      const [first, second] = context.related(field.relation ?? '', text)
      return first === undefined
        ? { fault: 'notFound' }
        : second === undefined
          ? { value: first }
          : { fault: 'several' }
    }
    default:
      return { fault: 'kind' }
  }
}
