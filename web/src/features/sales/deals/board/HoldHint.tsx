import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconHandFinger, IconX } from '@tabler/icons-react'
import { usePhone } from '../../../../ui/screens'
import classes from './Board.module.css'

/** Said once to those who have only fingers; nobody finds holding by chance. */
export function HoldHint() {
  const { t } = useLingui()
  const phone = usePhone()
  const [known, setKnown] = useLocalStorage({ key: 'odnos-hold-known', defaultValue: false })
  if (!phone || known) return null
  return (
    <div className={classes['hint']}>
      <IconHandFinger size={18} stroke={1.75} aria-hidden />
      <span>
        <Trans>Hold a card to move it</Trans>
      </span>
      <ActionIcon size="lg" aria-label={t`Close`} onClick={() => setKnown(true)}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  )
}
