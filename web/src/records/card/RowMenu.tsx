import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconCalendarX, IconDots, IconPencil, IconStar, IconTrash } from '@tabler/icons-react'

interface Props {
  /** Whom or what the row names, for those who hear it. */
  name: string
  onMain?: (() => void) | undefined
  onEnd?: (() => void) | undefined
  onEdit?: (() => void) | undefined
  onDelete?: (() => void) | undefined
}

/** What can be done with one row; nothing is drawn where nothing can. */
export function RowMenu({ name, onMain, onEnd, onEdit, onDelete }: Props) {
  const { t } = useLingui()
  if ([onMain, onEnd, onEdit, onDelete].every((one) => one === undefined)) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t`More about ${name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onMain !== undefined && (
          <Menu.Item leftSection={<IconStar size={16} />} onClick={onMain}>
            <Trans>Make it the main one</Trans>
          </Menu.Item>
        )}
        {onEdit !== undefined && (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
            <Trans>Edit…</Trans>
          </Menu.Item>
        )}
        {onEnd !== undefined && (
          <Menu.Item leftSection={<IconCalendarX size={16} />} onClick={onEnd}>
            <Trans>Ended today</Trans>
          </Menu.Item>
        )}
        {onDelete !== undefined && (
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={onDelete}>
            <Trans>Delete</Trans>
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
