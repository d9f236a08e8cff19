import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { shownPhone } from '../../../lib/format/phones'
import classes from './Today.module.css'

export function CallLink({ number: dialled }: { number: string }) {
  const { t } = useLingui()
  const number = shownPhone(dialled)
  return (
    <Button
      component="a"
      href={`tel:${dialled.replace(/[^+\d]/g, '')}`}
      variant="light"
      color="iris"
      className={classes['call']}
      leftSection={<IconPhone size={16} />}
      aria-label={t`Call ${number}`}
      title={number}
    >
      <Trans>Call</Trans>
    </Button>
  )
}
