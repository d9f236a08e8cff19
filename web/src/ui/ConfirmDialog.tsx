import { Trans } from '@lingui/react/macro'
import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  opened: boolean
  title: string
  /** What will happen and that it cannot be undone. */
  children: ReactNode
  /** The verb on the button: "Delete for good". */
  confirm: string
  /** Filled in the colour of loss. */
  danger?: boolean
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Only for what cannot be undone; everything else is done at once and offers undo. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirm,
  danger = false,
  busy = false,
  onConfirm,
  onClose,
}: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={440} withCloseButton={false}>
      <div>{children}</div>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          variant="filled"
          color={danger ? 'var(--od-danger)' : 'iris'}
          loading={busy}
          onClick={onConfirm}
          data-autofocus
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  )
}
