import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Progress, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { createElement } from 'react'
import { iconOfType } from './files'
import type { Upload } from './useUploads'
import classes from './Files.module.css'

interface Props {
  upload: Upload
  onCancel: () => void
  onRetry: () => void
}

/** A file on its way with how far it is, or why it did not arrive. */
export function UploadLine({ upload, onCancel, onRetry }: Props) {
  const { t } = useLingui()
  const { file, share, fault, again } = upload
  const { name } = file
  return (
    <li className={classes['line']}>
      <span className={classes['look']} aria-hidden>
        {createElement(iconOfType(file.type), { size: 18, stroke: 1.5 })}
      </span>
      <span className={classes['said']}>
        <span className={classes['name']}>{name}</span>
        {fault === undefined ? (
          <Progress.Root size={4} className={classes['progress'] ?? ''}>
            <Progress.Section value={share * 100} aria-label={t`Sending ${name}`} />
          </Progress.Root>
        ) : (
          <span className={classes['fault']} role="alert">
            {fault}
          </span>
        )}
        {fault !== undefined && again && (
          <Button className={classes['again'] ?? ''} size="compact-xs" variant="subtle" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        )}
      </span>
      <Tooltip label={fault === undefined ? t`Cancel` : t`Close`}>
        <ActionIcon
          className={classes['act'] ?? ''}
          size="sm"
          aria-label={fault === undefined ? t`Cancel sending ${name}` : t`Close the message about ${name}`}
          onClick={onCancel}
        >
          <IconX size={15} />
        </ActionIcon>
      </Tooltip>
    </li>
  )
}
