import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { aggregateQuery } from '../../../lib/api/records'
import type { Filter } from '../../../lib/api/requests'
import { useFormat } from '../../../lib/format/useFormat'
import { ErrorState } from '../../../ui/ErrorState'
import { MoneyText } from '../../../ui/MoneyText'
import { RowSkeleton } from '../../../ui/skeletons'
import { countOf, moneyOf } from '../deals/board/boardState'
import { cardFields, type Deal, dealObject, dealOf } from '../deals/deal'
import { type Stage, usePipelines } from '../pipelines/pipelines'
import { dealsLink, rowsQuery } from '../rows'
import classes from './Today.module.css'

interface Props {
  title: string
  filter: Filter
  sort: string
  /** Said when there are none. */
  none: ReactNode
  /** Under the amount. */
  mark: (deal: Deal, stage: Stage | undefined) => ReactNode
}

const shown = 6

/** A few deals that wait for a decision, with how many there are and what they are worth. */
export function DealRows({ title, filter, sort, none, mark }: Props) {
  const format = useFormat()
  const stages = usePipelines().flatMap((pipeline) => pipeline.stages)
  const measures = [{ fn: 'count' as const }, { fn: 'sum' as const, field: 'amount' }]
  const totals = useQuery(aggregateQuery(dealObject, { filter, measures })).data?.totals ?? {}
  const rows = rowsQuery(dealObject, { filter, sort, limit: shown, fields: cardFields })
  const { data, error, refetch } = useQuery(rows)
  const count = countOf(totals)
  const sum = moneyOf(totals)
  return (
    <section className={classes['panel']}>
      <div className={classes['panelHead']}>
        <h2>{title}</h2>
        {count > 0 && (
          <Link {...dealsLink(filter)} className={classes['factsLink']}>
            {format.number(count)}
            {sum !== null && (
              <>
                {' · '}
                <MoneyText money={sum} rounded />
              </>
            )}
          </Link>
        )}
      </div>
      {error !== null && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <RowSkeleton rows={3} height={46} columns="1fr 96px" />}
      {data?.items.length === 0 && <p className={classes['none']}>{none}</p>}
      <ul className={classes['rows']}>
        {data?.items.map(dealOf).map((deal) => {
          const stage = stages.find(({ id }) => id === deal.stage?.id)
          return (
            <li key={deal.id} className={classes['dealRow']}>
              <div className={classes['what']}>
                <Link to="/deals/$id" params={{ id: deal.id }} className={classes['title']}>
                  {deal.name}
                </Link>
                <div className={classes['about']}>
                  <span>{[deal.company?.name, stage?.name].filter(Boolean).join(' · ')}</span>
                </div>
              </div>
              <div className={classes['worth']}>
                <MoneyText money={deal.amount} />
                {mark(deal, stage)}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
