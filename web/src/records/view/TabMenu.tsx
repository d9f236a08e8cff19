import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconCopy,
  IconHome,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from '@tabler/icons-react'
import type { SavedView } from '../../lib/api/views'
import type { useTabActions } from './useTabActions'
import classes from './ViewTabs.module.css'

interface Props {
  view: SavedView
  first: boolean
  last: boolean
  actions: ReturnType<typeof useTabActions>
}

/** What one does with the view in hand. */
export function TabMenu({ view, first, last, actions }: Props) {
  const { t } = useLingui()
  const { name, mayEdit } = view
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <ActionIcon className={classes['menu'] ?? ''} size="sm" aria-label={t`More about the view ${name}`}>
          <IconChevronDown size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayEdit && (
          <Menu.Item
            leftSection={<IconPencil size={16} />}
            onClick={() => actions.setAsked({ what: 'edit', view })}
          >
            {t`Rename and share`}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => actions.setAsked({ what: 'copy' })}>
          {t`Save as a new view`}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHome size={16} />}
          onClick={() => actions.mine(view, { default: !view.default })}
        >
          {view.default ? t`Do not begin with it` : t`Begin with this view`}
        </Menu.Item>
        <Menu.Item
          leftSection={view.pinned ? <IconPinnedOff size={16} /> : <IconPin size={16} />}
          onClick={() => actions.mine(view, { pinned: !view.pinned })}
        >
          {view.pinned ? t`Take from the tabs` : t`Show as a tab`}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowLeft size={16} />}
          disabled={first}
          onClick={() => actions.move(view, -1)}
        >
          {t`Move left`}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowRight size={16} />}
          disabled={last}
          onClick={() => actions.move(view, 1)}
        >
          {t`Move right`}
        </Menu.Item>
        {mayEdit && (
          <Menu.Item
            leftSection={<IconTrash size={16} />}
            color="var(--od-lost-fg)"
            onClick={() => actions.remove(view)}
          >
            {t`Delete the view`}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
