import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Checkbox, Popover, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconColumns3, IconPin, IconPinFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useObjects } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { fold } from '../../lib/text/fold'
import { Chip } from '../../ui/Chip'
import { pathsOf } from '../filter/paths'
import type { TableSettings } from './useTableSettings'
import classes from './ColumnsMenu.module.css'

interface Props {
  object: ObjectDescription
  settings: TableSettings
}

/** Which columns are shown and in which order; also fields of related records. */
export function ColumnsMenu({ object, settings }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const groups = pathsOf(useObjects(), object)
  const { columns } = settings
  const shown = columns.map(({ path }) => path)
  const wanted = fold(typed)
  const others = groups
    .flatMap(({ items }) => items)
    .filter(({ value, label }) => !shown.includes(value) && fold(label).includes(wanted))
  const own = groups[0]?.items.length ?? 0
  const visible = format.number(columns.length)
  const all = format.number(own)
  return (
    <Popover position="bottom-end" width={300} trapFocus withinPortal>
      <Popover.Target>
        <Chip icon={IconColumns3} opens count={t`${visible} of ${all}`}>
          {t`Columns`}
        </Chip>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <TextInput
          size="xs"
          aria-label={t`Find a field`}
          placeholder={t`Find a field`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ul className={classes['list']}>
          {columns
            .filter(({ label }) => fold(label).includes(wanted))
            .map((column) => {
              const { label, path, isName } = column
              const at = shown.indexOf(path)
              const after = shown[at + 2] ?? null
              const before = shown[at - 1] ?? null
              return (
                <li key={path}>
                  <Checkbox
                    label={label}
                    checked
                    disabled={isName}
                    onChange={() => settings.show(path, false)}
                  />
                  <span>
                    {!isName && (
                      <ActionIcon
                        size="sm"
                        aria-label={t`Freeze up to ${label}`}
                        aria-pressed={at <= settings.frozen}
                        onClick={() => settings.setFrozen(settings.frozen === at ? 0 : at)}
                      >
                        {at <= settings.frozen ? <IconPinFilled size={14} /> : <IconPin size={14} />}
                      </ActionIcon>
                    )}
                    <ActionIcon
                      size="sm"
                      aria-label={t`Move ${label} left`}
                      disabled={at < 2}
                      onClick={() => settings.move(path, before)}
                    >
                      <IconChevronUp size={14} />
                    </ActionIcon>
                    <ActionIcon
                      size="sm"
                      aria-label={t`Move ${label} right`}
                      disabled={isName || at === shown.length - 1}
                      onClick={() => settings.move(path, after)}
                    >
                      <IconChevronDown size={14} />
                    </ActionIcon>
                  </span>
                </li>
              )
            })}
        </ul>
        {others.length > 0 && (
          <ul className={classes['list']} data-more>
            {others.map(({ value, label }) => (
              <li key={value}>
                <Checkbox label={label} checked={false} onChange={() => settings.show(value, true)} />
              </li>
            ))}
          </ul>
        )}
        <Button size="xs" variant="subtle" color="gray" onClick={settings.reset}>
          <Trans>As it was at first</Trans>
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
