import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarX } from '@tabler/icons-react'
import { daysSince } from '../../../lib/format/dates'
import { useFormat } from '../../../lib/format/useFormat'
import { AgeingBar } from '../../../ui/AgeingBar'
import { Pill } from '../../../ui/Pill'
import { daysInStage, type Deal } from '../deals/deal'
import type { Stage } from '../pipelines/pipelines'
import classes from './Today.module.css'

/** Expected to be closed by now, and still open. */
export function PastCloseMark({ deal }: { deal: Deal }) {
  const { t } = useLingui()
  const format = useFormat()
  if (deal.expectedCloseOn === null) return null
  const days = format.age(daysSince(deal.expectedCloseOn))
  const day = format.date(deal.expectedCloseOn, 'long')
  return (
    <span title={t`Expected to close on ${day}`}>
      <Pill meaning="over" icon={IconCalendarX}>
        <Trans>{days} past</Trans>
      </Pill>
    </span>
  )
}

export function StaleMark({ deal, stage }: { deal: Deal; stage: Stage | undefined }) {
  const days = daysInStage(deal)
  if (days === null) return null
  return (
    <span className={classes['ageing']}>
      <AgeingBar days={days} limit={stage?.rotDays ?? null} />
    </span>
  )
}
