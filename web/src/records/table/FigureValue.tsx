import type { Measure, Measures } from '../../lib/api/requests'
import { useFormat } from '../../lib/format/useFormat'
import { MoneyText } from '../../ui/MoneyText'
import { FieldText } from '../fields/FieldText'
import { isMoney } from '../fields/values'
import type { Column } from './columns'
import { keyOfMeasure } from './figures'

interface Props {
  column: Column
  measure: Measure
  figures: Measures
}

/** One figure as its field is written; sums of several currencies are in the company's own. */
export function FigureValue({ column, measure, figures }: Props) {
  const format = useFormat()
  const value = figures[keyOfMeasure(measure)]
  if (value === null || value === undefined) return <>–</>
  if (isMoney(value)) return <MoneyText money={value} rounded />
  if (measure.fn === 'count') return <>{format.number(Number(value), 0)}</>
  if (column.field.type === 'date' || column.field.type === 'instant')
    return <>{format.date(String(value))}</>
  if (column.field.type === 'duration')
    return <FieldText field={column.field} value={Math.round(Number(value))} />
  return <>{format.number(Number(value), 2)}</>
}
