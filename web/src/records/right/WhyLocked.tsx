import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { Reasons } from './Reasons'

interface Props {
  object: ObjectDescription
  record: RecordRow
  field: FieldDescription
}

/** A lock that says by which rule it is one. */
export function WhyLocked({ object, record, field }: Props) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  const kept = field.readOnly && field.locked !== true
  const label = !kept
    ? t`Your role may not change this`
    : field.type === 'autonumber'
      ? t`Numbered by Odnos itself; a number given stays`
      : t`Kept by Odnos itself`
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} withinPortal>
      <Popover.Target>
        <Tooltip label={label}>
          <ActionIcon
            size="sm"
            aria-label={label}
            aria-expanded={opened}
            onClick={(event) => {
              event.stopPropagation()
              setOpened(!opened)
            }}
          >
            <IconLock size={14} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown onClick={(event) => event.stopPropagation()}>
        <Reasons object={object} id={record.id} action="edit" of={{ field: field.key }} />
      </Popover.Dropdown>
    </Popover>
  )
}
