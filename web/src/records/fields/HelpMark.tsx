import { useLingui } from '@lingui/react/macro'
import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { FieldDescription } from '../../lib/api/types'
import classes from './FieldRow.module.css'

/** What the administrators say about a field, where a label has no room for it. */
export function HelpMark({ field: { label, help } }: { field: FieldDescription }) {
  const { t } = useLingui()
  if (help === undefined || help === '') return null
  return (
    <Tooltip label={help} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton className={classes['help']} aria-label={t`About ${label}: ${help}`}>
        <IconHelpCircle size={14} stroke={1.75} aria-hidden />
      </UnstyledButton>
    </Tooltip>
  )
}
