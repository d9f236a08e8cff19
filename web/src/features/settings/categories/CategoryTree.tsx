import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { fold } from '../../../lib/text/fold'
import { pathOf, wayTo } from '../../../records/fields/tree'
import { childrenOf, type Node } from './branches'
import { CategoryNames } from './CategoryNames'
import { CategoryRow } from './CategoryRow'
import { MoveCategory } from './MoveCategory'
import { useCategories } from './useCategories'
import classes from '../Settings.module.css'
import own from './Categories.module.css'

type Opened = { what: 'add'; below: Node | null } | { what: 'rename' | 'move'; node: Node } | null

/** The tree, with branches to close and nodes to find; each node says how many records are in it. */
export function CategoryTree({ object, field }: { object: ObjectDescription; field: FieldDescription }) {
  const { t } = useLingui()
  const tree = useCategories(object, field)
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setWanted] = useState('')
  const [opened, setOpened] = useState<Opened>(null)
  const { nodes } = tree
  const found = (node: Node) => fold(wayTo(field, node.value)).includes(fold(wanted.trim()))
  const isOpen = (node: Node) =>
    pathOf(field, node.value)
      .slice(0, -1)
      .every(({ value }) => !closed.has(value))
  const shown = nodes.filter((node) => (wanted.trim() === '' ? isOpen(node) : found(node)))
  const toggle = (value: string) => {
    const next = new Set(closed)
    if (!next.delete(value)) next.add(value)
    setClosed(next)
  }
  const above = opened?.what === 'add' ? (opened.below?.label ?? '') : ''
  const placed = (node: Node) => {
    const equals = childrenOf(nodes, pathOf(field, node.value).at(-2)?.value ?? null)
    return { first: equals[0] === node, last: equals.at(-1) === node }
  }
  return (
    <>
      <div className={classes['bar']} style={{ flexWrap: 'wrap' }}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened({ what: 'add', below: null })}>
          <Trans>Add a category</Trans>
        </Button>
        {nodes.length > 8 && (
          <TextInput
            aria-label={t`Find a category`}
            placeholder={t`Find a category`}
            leftSection={<IconSearch size={16} />}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        )}
      </div>
      {nodes.length === 0 && (
        <p className={classes['lead']}>
          <Trans>Begin with what stands at the top, such as Goods and Services.</Trans>
        </p>
      )}
      <ul className={own['tree']} aria-label={field.label}>
        {shown.map((node) => (
          <CategoryRow
            key={node.value}
            node={node}
            depth={pathOf(field, node.value).length}
            branches={nodes.some(({ parent }) => parent === node.value)}
            closed={closed.has(node.value)}
            used={tree.usedBy(node.value)}
            {...placed(node)}
            onToggle={() => toggle(node.value)}
            onColour={(colour) => tree.colour(node.value, colour)}
            onShift={(by) => tree.shift(node.value, by)}
            onAdd={() => setOpened({ what: 'add', below: node })}
            onRename={() => setOpened({ what: 'rename', node })}
            onMove={() => setOpened({ what: 'move', node })}
            onArchive={() => tree.archive(node)}
            onRemove={() => tree.remove(node)}
          />
        ))}
      </ul>
      {opened?.what === 'add' && (
        <CategoryNames
          title={opened.below === null ? t`New category` : t`New category in ${above}`}
          texts={{}}
          busy={tree.busy}
          onSave={(labels) => tree.add(labels, opened.below?.value ?? null)}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'rename' && (
        <CategoryNames
          title={opened.node.label}
          texts={opened.node.labels ?? {}}
          busy={tree.busy}
          onSave={(labels) => tree.rename(opened.node.value, labels)}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.what === 'move' && (
        <MoveCategory
          field={field}
          nodes={nodes}
          node={opened.node}
          busy={tree.busy}
          onMove={(parent) => tree.move(opened.node, parent)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
