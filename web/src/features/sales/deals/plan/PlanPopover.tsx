import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RecordRow } from '../../../../lib/api/types'
import { PlanForm } from './PlanForm'

interface Props {
  deal: RecordRow
  opened: boolean
  onClose: () => void
  children: ReactNode
}

/** Plans the next step where the mark stands, without leaving the board. */
export function PlanPopover({ deal, opened, onClose, children }: Props) {
  // A popover per card would be hundreds of them: only the one in hand exists.
  if (!opened) return children
  return (
    <Popover
      opened
      onChange={(open) => !open && onClose()}
      position="bottom-end"
      width={300}
      trapFocus
      withinPortal
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>
        <PlanForm deal={deal} onDone={onClose} />
      </Popover.Dropdown>
    </Popover>
  )
}
