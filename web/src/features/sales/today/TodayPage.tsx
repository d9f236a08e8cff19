import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { useMay, useSession } from '../../../lib/api/session'
import { useFormat } from '../../../lib/format/useFormat'
import { Chip } from '../../../ui/Chip'
import { PageHead } from '../../../ui/PageHead'
import { SegmentControl } from '../../../ui/SegmentControl'
import { AgendaPanel } from './AgendaPanel'
import { NewestPanel } from './NewestPanel'
import { maySeeTeam, scopeFilter, type TodayScope } from './scope'
import { useNow } from './useNow'
import { usePhone } from '../../../ui/screens'
import classes from './Today.module.css'

// The agenda is what one came for; the figures are fetched beside it.
const DealsColumn = lazy(async () => ({ default: (await import('./DealsColumn')).DealsColumn }))

type Panel = 'agenda' | 'newest' | 'deals'

/** Home: what to do today, what came in, what waits. */
export function TodayPage() {
  const { t } = useLingui()
  const format = useFormat()
  const session = useSession()
  const now = useNow()
  const phone = usePhone()
  const deals = useMay('deal', 'see')
  const [scope, setScope] = useState<TodayScope>('mine')
  const [panel, setPanel] = useState<Panel>('agenda')
  const filter = scopeFilter(scope, session)
  const first = session.user.name.split(' ')[0] ?? ''
  const greetings: [until: number, text: string][] = [
    [5, t`Good night, ${first}`],
    [12, t`Good morning, ${first}`],
    [18, t`Good afternoon, ${first}`],
    [24, t`Good evening, ${first}`],
  ]
  const greeting = greetings.find(([until]) => now.getHours() < until)?.[1] ?? ''
  const panels: { value: Panel; label: string }[] = [
    { value: 'agenda', label: t`Agenda` },
    { value: 'newest', label: t`Newest` },
    ...(deals ? [{ value: 'deals' as const, label: t`Deals` }] : []),
  ]
  const scopes: { value: TodayScope; label: string }[] = [
    { value: 'mine', label: t`Mine` },
    { value: 'team', label: t`Team` },
  ]

  return (
    <div className={classes['today']}>
      <PageHead
        title={greeting}
        actions={
          maySeeTeam(session) && (
            <SegmentControl label={t`Whose day`} value={scope} onChange={setScope} segments={scopes} />
          )
        }
      >
        {format.date(now, phone ? 'day' : 'full')}
      </PageHead>
      <div className={classes['switch']}>
        {panels.map(({ value, label }) => (
          <Chip key={value} on={panel === value} onClick={() => setPanel(value)}>
            {label}
          </Chip>
        ))}
      </div>
      <div className={classes['columns']} data-panel={panel}>
        <section className={classes['column']} data-panel="agenda" aria-label={t`Agenda`}>
          <AgendaPanel scope={filter} withOwner={scope === 'team'} />
        </section>
        <section className={classes['column']} data-panel="newest" aria-label={t`Newest`}>
          <NewestPanel scope={filter} />
        </section>
        {deals && (
          <Suspense fallback={<div className={classes['column']} aria-busy />}>
            <DealsColumn scope={filter} mine={scope === 'mine'} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
