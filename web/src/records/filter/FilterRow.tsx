import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useObjects } from '../../lib/api/objects'
import type { Condition, Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { ChildComparison, FigureLine } from './ChildComparison'
import { Comparison } from './Comparison'
import { FieldPicker } from './FieldPicker'
import { FilterGroup } from './FilterGroup'
import { type Compared, firstValue, operatorsOf } from './operators'
import { childOfName, comparedAt, firstField } from './paths'
import { childNode, childOf, isCondition, type Place, removeAt, replaceAt } from './tree'
import classes from './FilterBuilder.module.css'

/** Changes the tree as it then is, so that rows need not know of each other. */
export type ChangeTree = (change: (root: Filter) => Filter) => void

interface Props {
  object: ObjectDescription
  place: Place
  node: Filter
  /** "where", then the joining word. */
  lead: string
  onChange: ChangeTree
}

export const conditionOn = (compared: Compared, field: string): Condition => {
  const op = operatorsOf(compared)[0]?.op ?? 'eq'
  return { field, op, value: firstValue(compared.type, op) }
}

export const newCondition = (object: ObjectDescription): Condition => {
  const field = firstField(object)
  return conditionOn(field ?? { type: 'text' }, field?.key ?? object.nameField)
}

const childMark = 'child:'

/** Join word, field path, operator, value; for child records whether there are any, or a figure of them. */
function Row({ object, place, node, lead, onChange }: Props) {
  const { t } = useLingui()
  const objects = useObjects()
  const child = childOf(node)
  const replace = (next: Filter) => onChange((root) => replaceAt(root, place, next))
  const choose = (value: string) =>
    replace(
      value.startsWith(childMark)
        ? { any: { of: value.slice(childMark.length) } }
        : conditionOn(comparedAt(objects, object, value)?.field ?? { type: 'text' }, value),
    )
  const target = child === null ? null : childOfName(objects, object, child.child.of)
  const path = child === null ? (isCondition(node) ? node.field : '') : childMark + child.child.of

  return (
    <div className={classes['condition']}>
      <span className={classes['lead']}>{lead}</span>
      {'match' in node ? (
        <span className={classes['that']}>
          <Found text={node.match} />
        </span>
      ) : (
        <FieldPicker object={object} value={path} onChange={choose} belonging />
      )}
      {isCondition(node) && (
        <Comparison
          field={comparedAt(objects, object, node.field)?.field ?? null}
          condition={node}
          onChange={replace}
        />
      )}
      {child !== null && (
        <ChildComparison
          target={target?.object ?? null}
          node={child}
          onChange={(next) => replace(childNode(next))}
        />
      )}
      <ActionIcon
        size="sm"
        className={classes['remove'] ?? ''}
        aria-label={t`Remove the condition`}
        onClick={() => onChange((root) => removeAt(root, place))}
      >
        <IconX size={15} />
      </ActionIcon>
      {child?.kind === 'children' && target !== null && (
        <FigureLine
          target={target.object}
          figure={child.child}
          onChange={(figure) => replace({ children: figure })}
        />
      )}
      {child !== null && target !== null && (
        <div className={classes['children']}>
          <FilterGroup object={target.object} place={place} node={node} onChange={onChange} />
        </div>
      )}
    </div>
  )
}

/** Two hundred rows stay quick to edit: those that did not change are left as they are. */
export const FilterRow = memo(
  Row,
  (before, after) =>
    before.node === after.node &&
    before.lead === after.lead &&
    before.object === after.object &&
    before.place.join() === after.place.join(),
)

function Found({ text }: { text: string }) {
  return <Trans>found by “{text}”</Trans>
}
