import { useLingui } from '@lingui/react/macro'
import type { Measure } from '../../lib/api/requests'
import type { FieldDescription } from '../../lib/api/types'

export type FigureName = 'sum' | 'avg' | 'min' | 'max' | 'count'

/** What can be said of all values of a field at once. */
export const figuresOf = ({ type, aggregatable, filterable }: FieldDescription): FigureName[] => {
  if (!filterable) return []
  if (aggregatable) return ['sum', 'avg', 'min', 'max', 'count']
  return type === 'date' || type === 'instant' ? ['min', 'max', 'count'] : ['count']
}

export const keyOfMeasure = ({ fn, field }: Measure): string => (field === undefined ? fn : `${fn}(${field})`)

export const useFigureNames = (): Record<FigureName, string> => {
  const { t } = useLingui()
  return {
    sum: t({ message: 'sum', context: 'figure under a column' }),
    avg: t({ message: 'average', context: 'figure under a column' }),
    min: t({ message: 'lowest', context: 'figure under a column' }),
    max: t({ message: 'highest', context: 'figure under a column' }),
    count: t({ message: 'filled', context: 'figure under a column' }),
  }
}
