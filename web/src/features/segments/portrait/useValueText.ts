import { useLingui } from '@lingui/react/macro'
import { useObjects } from '../../../lib/api/objects'
import type { PortraitField, PortraitGroup } from '../../../lib/api/portrait'
import { useSession } from '../../../lib/api/session'
import type { ObjectDescription } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { isReference } from '../../../records/fields/values'
import { fieldAt } from '../../../records/table/columns'

/** A group's value as people say it: an option, a name, an age, a range of numbers, a month. */
export const useValueText = (object: ObjectDescription, { field, cut }: PortraitField) => {
  const { t } = useLingui()
  const format = useFormat()
  const { company } = useSession()
  const described = fieldAt(useObjects(), object, field)?.field
  const number = (text: string) => {
    if (described?.type === 'duration') return format.duration(Number(text))
    return described?.type === 'money'
      ? format.money({ amount: text, currency: company.currency }, { rounded: true })
      : format.number(Number(text))
  }
  const range = (from: string | null, to: string | null) => {
    const least = from === null ? null : number(from)
    const end = to === null ? null : number(to)
    if (least === null) return end === null ? t`any` : t`below ${end}`
    return end === null ? t`from ${least}` : t`${least} to below ${end}`
  }
  const age = (from: string | null, to: string | null) => {
    const last = Number(to) - 1
    if (to === null) return t`age ${from} and over`
    return from === '0' ? t`age up to ${last}` : t`age ${from}–${last}`
  }
  return ({ value, from, to }: PortraitGroup): string => {
    if (value === null) return t`empty`
    if (cut === 'ages') return age(from, to)
    if (cut === 'fifths') return range(from, to)
    if (value === true || value === false) return value ? t`Yes` : t`No`
    if (isReference(value)) return value.name ?? t`hidden`
    if (cut === 'months') return format.date(`${value}-01`, 'month')
    return described?.options?.find((option) => option.value === value)?.label ?? value
  }
}
