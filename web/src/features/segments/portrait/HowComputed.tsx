import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Popover } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import classes from './Portrait.module.css'

/** In words that can be checked by hand. */
export function HowComputed() {
  const { t } = useLingui()
  return (
    <Popover position="bottom-end" width={380}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconHelpCircle size={16} />}
          aria-label={t`How it is computed`}
        >
          <Trans>How it is computed</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['explained'] ?? ''}>
        <p>
          <Trans>
            The share says how many of all buyers, and of all the rest, have a value; the pale part of a bar
            is the range in which the true share lies with 95 % (Wilson). “× 2” means twice as frequent among
            buyers.
          </Trans>
        </p>
        <p>
          <Trans>
            A difference is marked as sure when chance alone would show one like it in less than 5 % of cases:
            a test of two proportions, corrected for the number of values that are compared (Benjamini and
            Hochberg). Where fewer than five are expected, nothing is said.
          </Trans>
        </p>
        <p>
          <Trans>
            Fields are sorted by Cramér’s V, from 0, the same among both, to 1. A portrait shows what goes
            together, and not what causes what.
          </Trans>
        </p>
      </Popover.Dropdown>
    </Popover>
  )
}
