import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useFormat } from '../../../lib/format/useFormat'
import { dueIn } from '../deals/plan/planning'
import type { AgendaTask } from './agenda'
import classes from './Today.module.css'

interface Props {
  task: AgendaTask
  onMove: (task: AgendaTask, dueAt: string, day: string) => void
}

export function MoveDayMenu({ task, onMove }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const choices = [
    { label: t`Later today`, dueAt: dueIn(0) },
    { label: t`Tomorrow`, dueAt: dueIn(1) },
    { label: t`In three days`, dueAt: dueIn(3) },
    { label: t`In a week`, dueAt: dueIn(7) },
  ]
  const title = task.title
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t`Move to another day`}>
          <ActionIcon aria-label={t`Move “${title}” to another day`}>
            <IconClockPause size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ label, dueAt }) => (
          <Menu.Item
            key={label}
            onClick={() => onMove(task, dueAt, format.date(dueAt, 'day'))}
            rightSection={<span className={classes['hint']}>{format.when(dueAt)}</span>}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
