import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconCornerDownRight,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react'
import type { OptionColour } from '../../../lib/api/types'
import { ColourMenu } from '../fields/ColourMenu'
import { deepest, type Node } from './branches'
import lines from '../Lines.module.css'
import classes from './Categories.module.css'

interface Props {
  node: Node
  /** 1 at the top. */
  depth: number
  branches: boolean
  closed: boolean
  /** Records that are exactly here. */
  used: number | null
  first: boolean
  last: boolean
  onToggle: () => void
  onColour: (colour: OptionColour | null) => void
  onShift: (by: 1 | -1) => void
  onAdd: () => void
  onRename: () => void
  onMove: () => void
  onArchive: () => void
  onRemove: () => void
}

export function CategoryRow({ node, depth, branches, closed, used, first, last, ...on }: Props) {
  const { t } = useLingui()
  const { label, color = null, archived = false } = node
  return (
    <li className={lines['line']} data-past={archived} style={{ paddingLeft: (depth - 1) * 24 }}>
      {branches ? (
        <ActionIcon
          size="sm"
          aria-expanded={!closed}
          aria-label={closed ? t`Open ${label}` : t`Close ${label}`}
          onClick={on.onToggle}
        >
          {closed ? <IconChevronRight size={15} /> : <IconChevronDown size={15} />}
        </ActionIcon>
      ) : (
        <span className={classes['leaf']} />
      )}
      <ColourMenu name={label} colour={color} onChange={on.onColour} />
      <span className={lines['name']}>
        <span>{label}</span>
        {archived && (
          <span className={lines['note']}>
            <Trans>archived</Trans>
          </span>
        )}
      </span>
      <span className={lines['note']}>
        {used !== null && used > 0 && <Plural value={used} one="# record" other="# records" />}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t`More about ${label}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={14} />} onClick={on.onRename}>
            <Trans>Rename</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconPlus size={14} />} disabled={depth >= deepest} onClick={on.onAdd}>
            <Trans>Add below</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowUp size={14} />} disabled={first} onClick={() => on.onShift(-1)}>
            <Trans>Up</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={14} />} disabled={last} onClick={() => on.onShift(1)}>
            <Trans>Down</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconCornerDownRight size={14} />} onClick={on.onMove}>
            <Trans>Move to…</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={archived ? <IconArchiveOff size={14} /> : <IconArchive size={14} />}
            onClick={on.onArchive}
          >
            {archived ? <Trans>Offer again</Trans> : <Trans>Archive</Trans>}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={14} />} onClick={on.onRemove}>
            <Trans>Delete</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
