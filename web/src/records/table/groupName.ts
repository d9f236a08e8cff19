import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { GroupBy } from '../../lib/api/requests'
import type { FieldDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { isReference, plainText } from '../fields/values'

/** What a group of records is called: the related record, the option, the period. */
export const useGroupName = () => {
  const { t } = useLingui()
  const format = useFormat()
  return useCallback(
    (field: FieldDescription | undefined, by: GroupBy['by'], value: unknown): string => {
      if (value === null || value === undefined || value === '') return t`No value`
      if (isReference(value)) return value.name ?? t`Hidden`
      if (typeof value === 'boolean') return value ? t`Yes` : t`No`
      const text = plainText(value)
      if (field?.type === 'choice') return field.options?.find((one) => one.value === text)?.label ?? text
      if (field?.type !== 'date' && field?.type !== 'instant') return text
      if (by === 'month') return format.date(`${text}-01`, 'month')
      if (by === 'quarter' || by === 'year') return text.replace('-', ' ')
      const day = format.date(text)
      return by === 'week' ? t`Week of ${day}` : day
    },
    [t, format],
  )
}
