import { useLingui } from '@lingui/react/macro'
import {
  type Icon,
  IconAlertCircle,
  IconArrowBackUp,
  IconCheck,
  IconInfoCircle,
  IconLoader2,
} from '@tabler/icons-react'
import { type Meaning, Pill } from '../../ui/Pill'
import type { ImportStatus } from '../../lib/api/imports'

export function StatusPill({ status }: { status: ImportStatus }) {
  const { t } = useLingui()
  const looks: Record<ImportStatus, [Meaning, Icon, string]> = {
    mapping: ['info', IconInfoCircle, t`Waits for you`],
    checking: ['now', IconLoader2, t`Checking`],
    checked: ['info', IconInfoCircle, t`Checked, not imported`],
    running: ['now', IconLoader2, t`Importing`],
    done: ['won', IconCheck, t`Imported`],
    failed: ['lost', IconAlertCircle, t`Stopped`],
    undoing: ['now', IconLoader2, t`Taking back`],
    undone: ['info', IconArrowBackUp, t`Taken back`],
  }
  const [meaning, icon, word] = looks[status]
  return (
    <Pill meaning={meaning} icon={icon}>
      {word}
    </Pill>
  )
}
