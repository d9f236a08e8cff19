import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../../ui/Dialog'
import { useLostReasons } from '../../pipelines/pipelines'

interface Props {
  /** The deal's name, in the title. */
  name: string
  onLost: (reason: string) => void
  onClose: () => void
}

/** A lost deal is kept with its reason; without one the card goes back to where it was. */
export function MoveDealDialog({ name, onLost, onClose }: Props) {
  const { t } = useLingui()
  const reasons = useLostReasons()
  const [reason, setReason] = useState('')
  return (
    <Dialog onClose={onClose} title={t`Why is “${name}” lost?`} size={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason !== '') onLost(reason)
        }}
      >
        {reasons.length === 0 ? (
          <Text size="sm" c="dimmed">
            <Trans>No reasons are set up yet. An administrator adds them in the settings of pipelines.</Trans>
          </Text>
        ) : (
          <Radio.Group value={reason} onChange={setReason} aria-label={t`Reason`} name="reason">
            <Stack gap="sm" p={4}>
              {reasons.map(({ id, name: label }, at) => (
                <Radio key={id} value={id} label={label} data-autofocus={at === 0 || undefined} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" disabled={reason === ''}>
            <Trans>Mark as lost</Trans>
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
