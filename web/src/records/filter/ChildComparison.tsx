import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useObjects } from '../../lib/api/objects'
import type { ChildFigure, FigureKind } from '../../lib/api/requests'
import type { FieldDescription, ObjectDescription } from '../../lib/api/types'
import { fieldAt } from '../table/columns'
import { Comparison } from './Comparison'
import { FieldPicker } from './FieldPicker'
import { firstValue, operatorsOf } from './operators'
import type { ChildNode } from './tree'
import classes from './FilterBuilder.module.css'

const numbers = new Set(['integer', 'decimal', 'money'])
const times = new Set(['date', 'instant'])

const countField: FieldDescription = {
  key: 'count',
  type: 'integer',
  label: '',
  required: false,
  readOnly: false,
  sortable: false,
  filterable: false,
  aggregatable: false,
  own: false,
}

const picks = (fn: FigureKind) => fn === 'first' || fn === 'last'

/** Fields that a figure can be of: numbers, and times for the least and the greatest. */
const measured = (target: ObjectDescription, fn: FigureKind) =>
  target.fields.filter(
    ({ type, filterable }) =>
      filterable && (numbers.has(type) || ((fn === 'min' || fn === 'max') && times.has(type))),
  )

const newFigure = (target: ObjectDescription, of: string, fn: FigureKind): ChildFigure => {
  if (fn === 'count') return { of, fn, op: 'ge', value: 1 }
  const field = picks(fn)
    ? target.fields.find(({ key }) => key === target.nameField)
    : measured(target, fn)[0]
  const op =
    picks(fn) || field === undefined || times.has(field.type)
      ? operatorsOf(field ?? { type: 'text' })[0]?.op
      : 'ge'
  const figure: ChildFigure = { of, fn, op: op ?? 'eq', ...(field === undefined ? {} : { field: field.key }) }
  const value = firstValue(field?.type ?? 'text', figure.op)
  return { ...figure, ...(value === undefined ? {} : { value }), ...(picks(fn) ? { by: 'createdAt' } : {}) }
}

const withValue = (figure: ChildFigure, value: unknown): ChildFigure => {
  const next: ChildFigure = { ...figure, value }
  if (value === undefined) delete next.value
  return next
}

interface Props {
  target: ObjectDescription | null
  node: ChildNode
  onChange: (node: ChildNode) => void
}

/** Whether there are child records, or which figure of them is compared. */
export function ChildComparison({ target, node, onChange }: Props) {
  const { t } = useLingui()
  const has = (fn: FigureKind) =>
    target !== null && (fn === 'count' || picks(fn) || measured(target, fn).length > 0)
  const figures: { value: FigureKind; label: string }[] = [
    { value: 'count', label: t`their number` },
    { value: 'sum', label: t`the sum of` },
    { value: 'avg', label: t`the average of` },
    { value: 'min', label: t`the least` },
    { value: 'max', label: t`the greatest` },
    { value: 'last', label: t`the newest` },
    { value: 'first', label: t`the oldest` },
  ]
  const change = (chosen: string | null) => {
    const { of, where } = node.child
    const kept = where === undefined ? {} : { where }
    if (chosen === 'any' || chosen === 'none') onChange({ kind: chosen, child: { of, ...kept } })
    else if (chosen !== null && target !== null)
      onChange({ kind: 'children', child: { ...newFigure(target, of, chosen as FigureKind), ...kept } })
  }
  return (
    <>
      <Select
        size="sm"
        className={classes['operator'] ?? ''}
        aria-label={t`Comparison`}
        data={[
          { value: 'any', label: t`there are` },
          { value: 'none', label: t`there are none` },
          ...figures.filter(({ value }) => has(value)),
        ]}
        value={node.kind === 'children' ? node.child.fn : node.kind}
        onChange={change}
        allowDeselect={false}
        disabled={target === null}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <span className={classes['that']}>{node.kind !== 'children' && <Trans>that match</Trans>}</span>
    </>
  )
}

interface FigureProps {
  target: ObjectDescription
  figure: ChildFigure
  onChange: (figure: ChildFigure) => void
}

/** Of which field the figure is, and what it is compared with. */
export function FigureLine({ target, figure, onChange }: FigureProps) {
  const { t } = useLingui()
  const objects = useObjects()
  const { fn, field: path = '' } = figure
  const field = fn === 'count' ? countField : (fieldAt(objects, target, path)?.field ?? null)
  const choose = (key: string | null) => {
    if (key === null) return
    const type = fieldAt(objects, target, key)?.field.type ?? 'text'
    const op = operatorsOf({ type })[0]?.op ?? 'eq'
    onChange(withValue({ ...figure, field: key, op }, firstValue(type, op)))
  }
  const named = (fields: readonly FieldDescription[]) =>
    fields.map(({ key, label }) => ({ value: key, label }))
  return (
    <div className={classes['figure']}>
      {picks(fn) && (
        <Select
          size="sm"
          aria-label={t`By which time`}
          data={named(target.fields.filter(({ type }) => times.has(type)))}
          value={figure.by ?? 'createdAt'}
          onChange={(by) => by !== null && onChange({ ...figure, by })}
          allowDeselect={false}
        />
      )}
      {picks(fn) && <FieldPicker object={target} value={path} onChange={choose} />}
      {fn !== 'count' && !picks(fn) && (
        <Select
          size="sm"
          aria-label={t`Field`}
          data={named(measured(target, fn))}
          value={path}
          onChange={choose}
          allowDeselect={false}
        />
      )}
      <Comparison
        field={field}
        condition={{ field: path, op: figure.op, value: figure.value }}
        onChange={({ op, value }) => onChange(withValue({ ...figure, op }, value))}
      />
    </div>
  )
}
