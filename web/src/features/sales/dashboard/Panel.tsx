import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { aggregateQuery } from '../../../lib/api/records'
import type { AggregateAnswer, AggregateRequest } from '../../../lib/api/requests'
import { ErrorState } from '../../../ui/ErrorState'
import { RowSkeleton } from '../../../ui/skeletons'
import { dealObject } from '../deals/deal'
import classes from './Dashboard.module.css'

interface Props {
  title: string
  request: AggregateRequest
  children: (answer: AggregateAnswer) => ReactNode
  wide?: boolean
}

/** One question to the data and its drawing; it fails and waits alone. */
export function Panel({ title, request, children, wide = false }: Props) {
  const { data, error, refetch } = useQuery(aggregateQuery(dealObject, request))
  return (
    <section className={classes['panel']} data-wide={wide}>
      <h2>{title}</h2>
      {error !== null && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <RowSkeleton rows={5} columns="1fr 2fr 1fr" />}
      {data?.items.length === 0 && (
        <p className={classes['none']}>
          <Trans>No deals in this time.</Trans>
        </p>
      )}
      {data !== undefined && data.items.length > 0 && children(data)}
    </section>
  )
}
