import { Trans } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Kbd } from '../../ui/keys/Kbd'
import { keyOf } from '../../ui/keys/keys'
import { useCreatable } from './creatable'
import classes from './TopLine.module.css'
import { useCreate } from './useCreate'

interface Props {
  opened: boolean
  onChange: (opened: boolean) => void
  /** What opens it, where it is not the button of the top line. */
  target?: ReactNode
}

/** "+ New": anything with the fewest fields. C opens it, then one letter chooses. */
export function NewMenu({ opened, onChange, target }: Props) {
  const creatable = useCreatable()
  const create = useCreate()
  if (creatable.length === 0) return null

  const chosenByLetter = (event: KeyboardEvent) => {
    const found = creatable.find(({ key }) => key === keyOf(event.nativeEvent))
    if (found === undefined) return
    event.preventDefault()
    onChange(false)
    create(found.object)
  }

  return (
    <Menu opened={opened} onChange={onChange} position="bottom-end" width={220}>
      <Menu.Target>
        {target ?? (
          <Button variant="filled" leftSection={<IconPlus size={16} />} className={classes['new']}>
            <Trans>New</Trans>
            <span className={classes['key']} aria-hidden>
              {'C'}
            </span>
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown onKeyDown={chosenByLetter} className={classes['newThings'] ?? ''}>
        {creatable.map(({ object, text, icon: Icon, key }) => (
          <Menu.Item
            key={object}
            leftSection={<Icon size={17} stroke={1.75} />}
            rightSection={key === undefined ? undefined : <Kbd keys={key} />}
            onClick={() => create(object)}
          >
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
