import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { shownPhone } from '../../../lib/format/phones'
import classes from './Today.module.css'

export function CallLink({ number }: { number: string }) {
  const { t } = useLingui()
  return (
    <Button
      component="a"
      href={`tel:${number.replace(/[^+\d]/g, '')}`}
      variant="light"
      color="iris"
      className={classes['call']}
      leftSection={<IconPhone size={16} />}
      aria-label={t`Call ${number}`}
      title={shownPhone(number)}
    >
      <Trans>Call</Trans>
    </Button>
  )
}
