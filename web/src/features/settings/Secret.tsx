import { useLingui } from '@lingui/react/macro'
import { ActionIcon, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import classes from './Settings.module.css'

/** Shown once, to be copied. */
export function Secret({ value, label }: { value: string; label: string }) {
  const { t } = useLingui()
  return (
    <div className={classes['secret']} role="status" aria-label={label}>
      <code>{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t`Copied` : t`Copy`}>
            <ActionIcon aria-label={t`Copy`} onClick={copy}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  )
}
