import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useSaveRecord } from '../../lib/api/saving'
import { useFormat } from '../../lib/format/useFormat'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { dueIn } from '../timeline/due'

interface Props {
  id: string
  title: string
  dueAt: string | null
}

const task = { name: 'task', plural: 'tasks' } as const

/** Puts the next step off to another day, with a way back. */
export function MoveStep({ id, title, dueAt }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const toasts = useToasts()
  const { mutateAsync } = useSaveRecord(task)
  const fail = (error: unknown) =>
    void toasts.show({ tone: 'error', text: error instanceof Error ? error.message : String(error) })
  const move = (to: string) => {
    const day = format.date(to, 'day')
    const undo = () => void mutateAsync({ id, input: { dueAt } }).catch(fail)
    mutateAsync({ id, input: { dueAt: to } }).then(
      () => void toasts.show({ tone: 'done', text: t`${title}: moved to ${day}`, undo }),
      fail,
    )
  }
  const choices = [
    { label: t`Later today`, to: dueIn(0) },
    { label: t`Tomorrow`, to: dueIn(1) },
    { label: t`In three days`, to: dueIn(3) },
    { label: t`In a week`, to: dueIn(7) },
  ]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" leftSection={<IconClockPause size={15} />}>
          <Trans>Move</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ label, to }) => (
          <Menu.Item key={label} onClick={() => move(to)} rightSection={format.when(to)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
