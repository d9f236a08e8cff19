import { useLingui } from '@lingui/react/macro'
import {
  type Icon,
  IconAlertCircle,
  IconCalendarDue,
  IconCircleDashed,
  IconHourglass,
} from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { aggregateQuery } from '../../../lib/api/records'
import { useFormat } from '../../../lib/format/useFormat'
import { Chip } from '../../../ui/Chip'
import type { Stage } from '../pipelines/pipelines'
import { dealObject } from './deal'
import {
  allOf,
  baseFilterOf,
  type DealSelection,
  type QuickFilter,
  quickFilterOf,
  quickFilters,
} from './quickFilters'

interface Props {
  selection: DealSelection
  stages: readonly Stage[]
  onChange: (quick: QuickFilter[]) => void
}

const open = { field: 'status', op: 'eq', value: 'open' } as const

/** What needs a hand, each with the number of deals it would leave. */
export function QuickChips({ selection, stages, onChange }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const looks: Record<QuickFilter, [Icon, string]> = {
    noNextStep: [IconCircleDashed, t`No next step`],
    overdue: [IconAlertCircle, t`Overdue`],
    stale: [IconHourglass, t`Going stale`],
    closesThisMonth: [IconCalendarDue, t`Closes this month`],
  }
  // A pipeline whose stages set no limit has nothing that could go stale.
  const offered = quickFilters.filter(
    (quick) => quick !== 'stale' || stages.some(({ rotDays }) => rotDays !== null),
  )
  const base = baseFilterOf(selection)
  const counts = useQueries({
    queries: offered.map((quick) => {
      const filter = allOf(base, open, quickFilterOf(quick, stages)) ?? open
      return aggregateQuery(dealObject, { filter, measures: [{ fn: 'count' }] })
    }),
  })
  const on = selection.quick ?? []
  return offered.map((quick, at) => {
    const [icon, label] = looks[quick]
    const count = counts[at]?.data?.totals['count']
    const active = on.includes(quick)
    return (
      <Chip
        key={quick}
        icon={icon}
        on={active}
        count={count == null ? undefined : format.number(Number(count))}
        onClick={() => onChange(active ? on.filter((other) => other !== quick) : [...on, quick])}
      >
        {label}
      </Chip>
    )
  })
}
