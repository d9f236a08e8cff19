import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Popover, UnstyledButton } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat } from '../../../lib/format/useFormat'
import { DayInput } from '../../../records/fields/inputs/DayInput'
import { Chip } from '../../../ui/Chip'
import type { ChangeSearch } from './FunnelPage'
import { chosenPeriod, type FunnelSearch } from './funnelSearch'
import { type PeriodName, periodNames } from './periods'
import classes from './Funnel.module.css'

interface Props {
  search: FunnelSearch
  change: ChangeSearch
}

/** Usual periods by name, any other by its days. */
export function PeriodChip({ search, change }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const period = chosenPeriod(search)
  const [from, setFrom] = useState(period?.from ?? null)
  const [to, setTo] = useState(period?.to ?? null)
  const names: Record<PeriodName, string> = {
    thisMonth: t`This month`,
    lastMonth: t`Last month`,
    thisQuarter: t`This quarter`,
    lastQuarter: t`Last quarter`,
    thisYear: t`This year`,
    lastYear: t`Last year`,
    all: t`All time`,
  }
  const first = period === null ? '' : format.date(period.from, 'short')
  const last = period === null ? '' : format.date(period.to, 'short')
  const days = `${first} – ${last}`
  const choose = (name: PeriodName) => {
    change({ period: name === 'all' ? undefined : name, from: undefined, to: undefined })
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus>
      <Popover.Target>
        <Chip icon={IconCalendar} on={period !== null} opens onClick={() => setOpened(!opened)}>
          {period === null ? names.all : search.view === 'results' ? t`Closed ${days}` : t`Entered ${days}`}
        </Chip>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <div className={classes['periods']}>
          {periodNames.map((name) => (
            <UnstyledButton key={name} className={classes['period']} onClick={() => choose(name)}>
              {names[name]}
            </UnstyledButton>
          ))}
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (from === null || to === null) return
            change({ period: undefined, from, to })
            setOpened(false)
          }}
        >
          <Group gap="sm" wrap="nowrap" align="end">
            <DayInput label={t`From`} value={from} onChange={setFrom} />
            <DayInput label={t`To`} value={to} onChange={setTo} />
          </Group>
          <Button
            type="submit"
            variant="filled"
            fullWidth
            mt="sm"
            disabled={from === null || to === null || from > to}
          >
            <Trans>Show these days</Trans>
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
