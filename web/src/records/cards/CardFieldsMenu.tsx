import { useLingui } from '@lingui/react/macro'
import { Checkbox, Popover, TextInput } from '@mantine/core'
import { IconId } from '@tabler/icons-react'
import { useState } from 'react'
import { useObjects } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { fold } from '../../lib/text/fold'
import { Chip } from '../../ui/Chip'
import { pathsOf } from '../filter/paths'
import type { TableSettings } from '../table/useTableSettings'
import { usualFields } from './usualFields'
import classes from '../table/ColumnsMenu.module.css'

const most = 12

/** Which fields a card shows, in the order in which they were chosen. */
export function CardFieldsMenu({ object, settings }: { object: ObjectDescription; settings: TableSettings }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const chosen = settings.cardFields ?? usualFields(object)
  const wanted = fold(typed)
  const items = pathsOf(useObjects(), object)
    .flatMap((group) => group.items)
    .filter(({ value, label }) => value !== object.nameField && fold(label).includes(wanted))
  const inOrder = [
    ...chosen.flatMap((path) => items.filter(({ value }) => value === path)),
    ...items.filter(({ value }) => !chosen.includes(value)),
  ]
  return (
    <Popover position="bottom-end" width={280} trapFocus withinPortal>
      <Popover.Target>
        <Chip icon={IconId} opens>{t`Fields on the card`}</Chip>
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
          {inOrder.map(({ value, label }) => {
            const on = chosen.includes(value)
            return (
              <li key={value}>
                <Checkbox
                  label={label}
                  checked={on}
                  disabled={!on && chosen.length >= most}
                  onChange={() =>
                    settings.setCardFields(on ? chosen.filter((path) => path !== value) : [...chosen, value])
                  }
                />
              </li>
            )
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
