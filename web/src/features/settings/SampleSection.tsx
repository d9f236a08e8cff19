import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { useRemoveSample } from './settings'
import { useSaid } from './useSaid'
import classes from './Settings.module.css'

export function SampleSection() {
  const { t } = useLingui()
  const remove = useRemoveSample()
  const said = useSaid()
  const toasts = useToasts()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <p className={classes['lead']}>
        <Trans>
          This company is filled with people, firms and deals that do not exist, so that you can look around.
          Take them away when you begin with your own; what you entered yourself stays.
        </Trans>
      </p>
      <Button
        leftSection={<IconTrash size={16} />}
        loading={remove.isPending}
        onClick={() => setAsking(true)}
      >
        <Trans>Remove the sample data</Trans>
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t`Remove the sample data?`}
        confirm={t`Remove`}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void remove.mutateAsync().then(() => {
            toasts.show({ tone: 'done', text: t`The sample data is removed` })
            // There is nothing more to do here: the section goes with the sample.
            return navigate({ to: '/settings/$section', params: { section: 'company' }, replace: true })
          }, said.failed)
        }}
      >
        <Trans>All of it goes for good. This cannot be undone.</Trans>
      </ConfirmDialog>
    </>
  )
}
