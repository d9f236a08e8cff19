import { useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { Pipeline } from '../pipelines/pipelines'

interface Props {
  pipelines: readonly Pipeline[]
  /** null: all of them. */
  value: Pipeline | null
  /** Whether "all" is a choice: a board is always of one. */
  withAll: boolean
  onChange: (id: string | undefined) => void
}

/** With one pipeline there is nothing to choose: its name stands alone. */
export function PipelineMenu({ pipelines, value, withAll, onChange }: Props) {
  const { t } = useLingui()
  const name = value?.name ?? t`All pipelines`
  if (pipelines.length < 2) return <span>{pipelines[0]?.name}</span>
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          rightSection={<IconChevronDown size={14} />}
          aria-label={t`Pipeline: ${name}`}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {withAll && <Menu.Item onClick={() => onChange(undefined)}>{t`All pipelines`}</Menu.Item>}
        {pipelines.map(({ id, name: label }) => (
          <Menu.Item
            key={id}
            onClick={() => onChange(id)}
            leftSection={id === value?.id ? <IconCheck size={16} /> : <span style={{ width: 16 }} />}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
