import { Trans, useLingui } from '@lingui/react/macro'
import type { Filter } from '../../../lib/api/requests'
import { useFormat } from '../../../lib/format/useFormat'
import { allOf, staleFilter } from '../deals/quickFilters'
import { openStages, usePipelines } from '../pipelines/pipelines'
import { DealRows } from './DealRows'
import { PastCloseMark, StaleMark } from './marks'
import { MyNumbers } from './MyNumbers'
import { today } from '../../../lib/format/dates'
import classes from './Today.module.css'

interface Props {
  scope: Filter | undefined
  mine: boolean
}

/** The month in figures, and the deals that wait for somebody. */
export function DealsColumn({ scope, mine }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const stages = usePipelines().flatMap(openStages)
  const open: Filter = { field: 'status', op: 'eq', value: 'open' }
  const past: Filter = { field: 'expectedCloseOn', op: 'lt', value: today() }
  const limited = stages.some(({ rotDays }) => rotDays !== null)
  const month = format.date(today(), 'month')
  return (
    <section className={classes['column']} data-panel="deals" aria-label={t`Deals`}>
      <section className={classes['panel']}>
        <div className={classes['panelHead']}>
          <h2>{mine ? <Trans>My numbers, {month}</Trans> : <Trans>Our numbers, {month}</Trans>}</h2>
        </div>
        <MyNumbers scope={scope} />
      </section>
      <DealRows
        title={t`Waiting to be closed`}
        filter={allOf(scope, open, past) ?? open}
        sort="expectedCloseOn"
        none={<Trans>No open deal is past the day it was expected to close.</Trans>}
        mark={(deal) => <PastCloseMark deal={deal} />}
      />
      {limited && (
        <DealRows
          title={t`Going stale`}
          filter={allOf(scope, open, staleFilter(stages)) ?? open}
          sort="stageEnteredAt"
          none={<Trans>No deal stands in its stage longer than usual.</Trans>}
          mark={(deal, stage) => <StaleMark deal={deal} stage={stage} />}
        />
      )}
    </section>
  )
}
