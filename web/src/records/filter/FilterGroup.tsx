import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { type ChangeTree, FilterRow, newCondition } from './FilterRow'
import { addAt, groupOf, childOf, type Join, joinAt, type Place, removeAt, rootOf } from './tree'
import classes from './FilterBuilder.module.css'

interface Props {
  /** Of which records the conditions in this group speak. */
  object: ObjectDescription
  place: Place
  node: Filter
  onChange: ChangeTree
}

/** A group and its conditions; one inside another is indented with a rule. */
export function FilterGroup({ object, place, node, onChange }: Props) {
  const { t } = useLingui()
  const child = childOf(node)
  const own = groupOf(child === null ? node : rootOf(child.child.where))
  if (own === null) return null
  const word = own.join === 'all' ? t`and` : t`or`
  const top = place.length === 0
  const add = (filter: Filter) => onChange((root) => addAt(root, place, filter))
  return (
    <div className={classes['group']} data-nested={!top}>
      {(child === null || own.parts.length > 1) && (
        <div className={classes['head']}>
          <JoinSelect
            join={own.join}
            onChange={(join) => onChange((root) => joinAt(root, place, join))}
            top={top}
            label={object.pluralLabel}
          />
          {!top && child === null && (
            <ActionIcon
              size="sm"
              aria-label={t`Remove the group`}
              onClick={() => onChange((root) => removeAt(root, place))}
            >
              <IconX size={15} />
            </ActionIcon>
          )}
        </div>
      )}
      {own.parts.map((part, at) => {
        const here = [...place, at]
        const lead = at === 0 ? (top ? t`where` : '') : word
        if (groupOf(part) !== null)
          return <FilterGroup key={at} object={object} place={here} node={part} onChange={onChange} />
        return <FilterRow key={at} object={object} place={here} node={part} lead={lead} onChange={onChange} />
      })}
      <div className={classes['adds']}>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={14} />}
          onClick={() => add(newCondition(object))}
        >
          <Trans>Condition</Trans>
        </Button>
        {place.length < 3 && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} />}
            onClick={() =>
              add(own.join === 'any' ? { and: [newCondition(object)] } : { or: [newCondition(object)] })
            }
          >
            <Trans>Group</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

interface JoinProps {
  join: Join
  top: boolean
  label: string
  onChange: (join: Join) => void
}

function JoinSelect({ join, top, label, onChange }: JoinProps) {
  const { t } = useLingui()
  return (
    <span className={classes['joint']}>
      {top ? <Trans>{label}: match</Trans> : <Trans>match</Trans>}
      <NativeSelect
        size="xs"
        aria-label={t`How the conditions are joined`}
        value={join}
        data={[
          { value: 'all', label: t`all` },
          { value: 'any', label: t`any` },
          { value: 'none', label: t`none` },
        ]}
        onChange={(event) => onChange(event.currentTarget.value as Join)}
      />
      <Trans>of these</Trans>
    </span>
  )
}
