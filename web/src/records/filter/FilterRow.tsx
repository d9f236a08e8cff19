import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useObjects } from '../../lib/api/objects'
import type { ChildCondition, Condition, Filter, Operator } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { fieldAt } from '../table/columns'
import { FilterGroup } from './FilterGroup'
import { FilterValue } from './FilterValue'
import { firstValue, operatorsOf } from './operators'
import { childOfName, childrenOf, firstField, pathsOf } from './paths'
import { childOf, isCondition, type Place, removeAt, replaceAt } from './tree'
import classes from './FilterBuilder.module.css'

interface Props {
  object: ObjectDescription
  root: Filter
  place: Place
  node: Filter
  /** "where", then the joining word. */
  lead: string
  onChange: (root: Filter) => void
}

export const newCondition = (object: ObjectDescription): Condition => {
  const field = firstField(object)
  const op = operatorsOf(field?.type ?? 'text')[0]?.op ?? 'eq'
  return { field: field?.key ?? object.nameField, op, value: firstValue(field?.type ?? 'text', op) }
}

const childMark = 'child:'

/** Join word, field path, operator, value; for child records some or none, and what they are like. */
export function FilterRow({ object, root, place, node, lead, onChange }: Props) {
  const { t } = useLingui()
  const objects = useObjects()
  const child = childOf(node)
  const replace = (next: Filter) => onChange(replaceAt(root, place, next))

  const choose = (value: string | null) => {
    if (value === null) return
    if (value.startsWith(childMark)) replace({ any: { of: value.slice(childMark.length) } })
    else {
      const type = fieldAt(objects, object, value)?.field.type ?? 'text'
      const op = operatorsOf(type)[0]?.op ?? 'eq'
      replace({ field: value, op, value: firstValue(type, op) })
    }
  }
  const children = childrenOf(objects, object)
  const paths = [
    ...pathsOf(objects, object),
    ...(children.length === 0
      ? []
      : [
          {
            group: t`What belongs to it`,
            items: children.map(({ of, label }) => ({ value: childMark + of, label })),
          },
        ]),
  ]
  const chosen = child === null ? (isCondition(node) ? node.field : '') : childMark + child.child.of

  return (
    <div className={classes['condition']}>
      <span className={classes['lead']}>{lead}</span>
      <Select
        size="sm"
        className={classes['path'] ?? ''}
        aria-label={t`Field`}
        data={paths}
        value={chosen}
        onChange={choose}
        searchable
        allowDeselect={false}
        maxDropdownHeight={320}
      />
      {child === null ? (
        isCondition(node) && <Comparison object={object} node={node} onChange={replace} />
      ) : (
        <ChildOperator child={child.child} some={child.some} onChange={replace} />
      )}
      <ActionIcon
        size="sm"
        aria-label={t`Remove the condition`}
        onClick={() => onChange(removeAt(root, place))}
      >
        <IconX size={15} />
      </ActionIcon>
      {child !== null && (
        <div className={classes['children']}>
          <ChildGroup object={object} of={child.child.of} root={root} place={place} onChange={onChange} />
        </div>
      )}
    </div>
  )
}

function Comparison({
  object,
  node,
  onChange,
}: {
  object: ObjectDescription
  node: Condition
  onChange: (node: Filter) => void
}) {
  const { t, i18n } = useLingui()
  const found = fieldAt(useObjects(), object, node.field)
  const type = found?.field.type ?? 'text'
  const choices = operatorsOf(type).map(({ op, label }) => ({ value: op, label: i18n._(label) }))
  // An operator of an address that the builder does not offer stays until another is chosen.
  if (!choices.some(({ value }) => value === node.op)) choices.push({ value: node.op, label: node.op })
  const change = (op: string | null) => {
    if (op === null) return
    const next = op as Operator
    const list = (one: string) => one === 'in' || one === 'notIn'
    const kept =
      list(next) === list(node.op) &&
      node.op !== 'between' &&
      next !== 'between' &&
      node.op !== 'within' &&
      next !== 'within'
    const value = kept && node.value !== undefined ? node.value : firstValue(type, next)
    onChange(
      next === 'empty' || next === 'notEmpty'
        ? { field: node.field, op: next }
        : { field: node.field, op: next, value },
    )
  }
  return (
    <>
      <Select
        size="sm"
        className={classes['operator'] ?? ''}
        aria-label={t`Comparison`}
        data={choices}
        value={node.op}
        onChange={change}
        allowDeselect={false}
      />
      <div className={classes['value']}>
        {found !== null && (
          <FilterValue
            field={found.field}
            condition={node}
            onChange={(value) => onChange({ ...node, value })}
          />
        )}
      </div>
    </>
  )
}

function ChildOperator({
  child,
  some,
  onChange,
}: {
  child: ChildCondition
  some: boolean
  onChange: (node: Filter) => void
}) {
  const { t } = useLingui()
  return (
    <>
      <Select
        size="sm"
        className={classes['operator'] ?? ''}
        aria-label={t`Comparison`}
        data={[
          { value: 'any', label: t`there are` },
          { value: 'none', label: t`there are none` },
        ]}
        value={some ? 'any' : 'none'}
        onChange={(value) => onChange(value === 'none' ? { none: child } : { any: child })}
        allowDeselect={false}
      />
      <span className={classes['that']}>
        <Trans>that match</Trans>
      </span>
    </>
  )
}

function ChildGroup({ object, of, ...rest }: Omit<Props, 'node' | 'lead'> & { of: string }) {
  const target = childOfName(useObjects(), object, of)
  return target === null ? null : <FilterGroup {...rest} object={target.object} />
}
