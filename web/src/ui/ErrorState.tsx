import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCloudOff, IconCopy, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react'
import { isProblem } from '../lib/api/problem'
import { StatePage } from './StatePage'

interface Props {
  error: unknown
  onRetry?: () => void
  /** What could not be shown, as a whole sentence; a general one otherwise. */
  title?: string
}

/** What happened and what to do. The trace finds the request in the server's log. */
export function ErrorState({ error, onRetry, title }: Props) {
  const { t } = useLingui()
  const problem = isProblem(error) ? error : null
  const offline = problem?.status === 0
  const trace = problem?.traceId ?? null
  return (
    <StatePage
      tone="lost"
      icon={offline ? IconCloudOff : IconPlugConnectedX}
      title={title ?? (offline ? t`No connection to the server` : t`This part could not be shown`)}
      actions={
        onRetry && (
          <Button variant="filled" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        )
      }
      foot={trace !== null && <Trace id={trace} />}
    >
      {problem !== null && !offline ? (
        problem.message
      ) : (
        <Trans>Nothing is lost. What else is on the page goes on working.</Trans>
      )}
    </StatePage>
  )
}

function Trace({ id }: { id: string }) {
  const { t } = useLingui()
  return (
    <>
      <Trans>Trace</Trans> <code>{id}</code>
      <CopyButton value={id}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t`Copied` : t`Copy`}>
            <ActionIcon size="sm" aria-label={t`Copy the trace`} onClick={copy}>
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </>
  )
}
