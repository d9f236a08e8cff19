import { Trans, useLingui } from '@lingui/react/macro'
import { Menu, ScrollArea, TextInput } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { fold as foldText } from '../../../lib/text/fold'
import { Avatar } from '../../../ui/Avatar'
import { Chip } from '../../../ui/Chip'
import { useUsers } from '../pipelines/pipelines'

interface Props {
  /** A user's id, `@me`, or nobody in particular. */
  value: string | undefined
  onChange: (owner: string | undefined) => void
}

export function OwnerChip({ value, onChange }: Props) {
  const { t } = useLingui()
  const users = useUsers()
  const [text, setText] = useState('')
  const found = users.filter(({ name }) => foldText(name).includes(foldText(text)))
  const label =
    value === undefined
      ? t`All owners`
      : value === '@me'
        ? t`Mine`
        : (users.find(({ id }) => id === value)?.name ?? t`Owner`)
  return (
    <Menu position="bottom-start" width={240} onClose={() => setText('')}>
      <Menu.Target>
        <Chip icon={IconUser} on={value !== undefined} opens>
          {label}
        </Chip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChange(undefined)}>
          <Trans>All owners</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => onChange('@me')}>
          <Trans>Mine</Trans>
        </Menu.Item>
        <Menu.Divider />
        {users.length > 8 && (
          <TextInput
            size="sm"
            mb={4}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            placeholder={t`Find a person`}
            aria-label={t`Find a person`}
          />
        )}
        <ScrollArea.Autosize mah={320}>
          {found.map(({ id, name }) => (
            <Menu.Item key={id} leftSection={<Avatar name={name} size={20} />} onClick={() => onChange(id)}>
              {name}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}
