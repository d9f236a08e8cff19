import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Popover } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { FunnelView } from './funnelSearch'
import classes from './Funnel.module.css'

/** In words a seller can check by hand. */
export function HowComputed({ view }: { view: FunnelView }) {
  const { t } = useLingui()
  return (
    <Popover position="bottom-end" width={380}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconHelpCircle size={16} />}
          className={classes['how']}
          aria-label={t`How it is computed`}
        >
          <Trans>How it is computed</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['explained']}>
        {view === 'stages' ? <Stages /> : <Results />}
      </Popover.Dropdown>
    </Popover>
  )
}

function Stages() {
  return (
    <>
      <p>
        <Trans>
          The report follows the deals that were created in the period, up to today. A deal has entered a
          stage when it stood in it or went beyond it; a won deal has passed all of them.
        </Trans>
      </p>
      <p>
        <Trans>
          Of those that entered a stage, each has passed on, was lost there, or is still there. Conversion is
          passed of entered. Days are how long the deals stood in the stage: the middle one, and the one that
          nine of ten stay below.
        </Trans>
      </p>
      <p>
        <Trans>
          The pale band is the 95 % range (Wilson): with so few deals the true share may be anywhere in it.
          Where two shares differ by less than chance brings along, the report says so. Under 10 deals it does
          not judge.
        </Trans>
      </p>
    </>
  )
}

function Results() {
  return (
    <>
      <p>
        <Trans>
          Deals are counted where they stand now. With a period chosen, those that were closed in it; open
          deals have no closing day and are left out then.
        </Trans>
      </p>
      <p>
        <Trans>
          The win rate is won of won and lost together. The cycle is counted in days from the creation of a
          deal to its closing, won deals only. Money in other currencies is in the company’s currency at the
          rate of its day.
        </Trans>
      </p>
    </>
  )
}
