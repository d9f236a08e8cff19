import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Checkbox, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { placeOf } from '../../../lib/api/objects'
import { type TagItem, useTagActions } from '../../../lib/api/tags'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { ColourMenu } from '../fields/ColourMenu'
import { useSaid } from '../useSaid'
import { RenameTag } from './RenameTag'
import lines from '../Lines.module.css'
import classes from './Tags.module.css'

interface Props {
  tag: TagItem
  object: ObjectDescription
  field: FieldDescription
  picked: boolean
  onPick: (on: boolean) => void
}

/** One tag: colour, name, who has it, and what can be done to it everywhere. */
export function TagRow({ tag, object, field, picked, onPick }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const { change, remove } = useTagActions()
  const said = useSaid()
  const [opened, setOpened] = useState<'rename' | 'delete' | null>(null)
  const { id, name, color, retired, otherSpellings, createdBy } = tag
  const records = tag.records ?? 0
  const maker = createdBy?.name ?? null
  const day = format.date(tag.createdAt)
  const others = otherSpellings.map(({ text }) => `“${text}”`).join(', ')
  const set = (what: Parameters<typeof change.mutate>[0]) => void change.mutateAsync(what).catch(said.failed)
  const away = () =>
    void remove
      .mutateAsync(id)
      .catch(said.failed)
      .finally(() => setOpened(null))
  return (
    <li className={lines['line']} data-past={retired}>
      <Checkbox
        aria-label={t`Choose ${name}`}
        checked={picked}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      <ColourMenu name={name} colour={color} onChange={(next) => set({ id, color: next ?? '' })} />
      <span className={lines['name']}>
        <span>{name}</span>
        {retired && (
          <span className={lines['note']}>
            <Trans>retired</Trans>
          </span>
        )}
        {others !== '' && (
          <span className={lines['note']}>
            <Trans>also {others}</Trans>
          </span>
        )}
      </span>
      <Link
        className={classes['count']}
        to={placeOf(object) as '/'}
        search={{ view: 'all', filter: { field: field.key, op: 'eq', value: name } } as never}
      >
        <Plural value={records} one="# record" other="# records" />
      </Link>
      <span className={classes['made']}>{maker === null ? day : `${maker}, ${day}`}</span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t`More about ${name}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setOpened('rename')}>
            <Trans>Rename</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={retired ? <IconArchiveOff size={14} /> : <IconArchive size={14} />}
            onClick={() => set({ id, retired: !retired })}
          >
            {retired ? <Trans>Offer again</Trans> : <Trans>Retire</Trans>}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={14} />} onClick={() => setOpened('delete')}>
            <Trans>Delete</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === 'rename' && <RenameTag tag={tag} onClose={() => setOpened(null)} />}
      <ConfirmDialog
        opened={opened === 'delete'}
        title={t`Delete the tag “${name}”?`}
        confirm={t`Delete`}
        danger
        busy={remove.isPending}
        onClose={() => setOpened(null)}
        onConfirm={away}
      >
        <Plural
          value={records}
          one="It is taken from # record. This can be undone."
          other="It is taken from # records. This can be undone."
        />
      </ConfirmDialog>
    </li>
  )
}
