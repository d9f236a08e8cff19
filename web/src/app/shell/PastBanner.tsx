import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { isPastDay } from '../../lib/api/past'
import { useFormat } from '../../lib/format/useFormat'
import { DayInput } from '../../records/fields/inputs/DayInput'
import { useShowDay } from '../../records/list/useShowDay'
import classes from './ViewBanner.module.css'

/** Says over the page that it shows what was there on a day, lets another one be chosen, and leads back. */
export function PastBanner({ day }: { day: string }) {
  const { t } = useLingui()
  const format = useFormat()
  const show = useShowDay()
  const date = format.date(day, 'full')
  return (
    <div className={classes['banner']} role="status">
      <IconHistory size={18} aria-hidden />
      <span className={classes['text']}>
        <Trans>
          As it was at the end of <strong>{date}</strong>. Nothing can be changed here; related records read
          as they are today.
        </Trans>
      </span>
      <DayInput
        label={t`As on the day`}
        hidden
        value={day}
        onChange={(next) => show(isPastDay(next) ? next : undefined)}
      />
      <Button size="xs" onClick={() => show(undefined)}>
        <Trans>Back to today</Trans>
      </Button>
    </div>
  )
}
