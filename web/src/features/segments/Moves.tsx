import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowBarRight, IconArrowBarToRight } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { movesQuery, type Segment } from '../../lib/api/segments'
import { RecordLink } from '../../records/fields/RecordLink'
import { DateText } from '../../ui/DateText'
import classes from './Segments.module.css'

/** Who came and who left, the newest first. */
export function Moves({ segment }: { segment: Segment }) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(movesQuery(segment.id))
  const moves = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className={classes['part']}>
      <h2>
        <Trans>Came and left</Trans>
      </h2>
      {data !== undefined && moves.length === 0 && (
        <p className={classes['quiet']}>
          <Trans>Nobody yet. Who is in it from the beginning did not come.</Trans>
        </p>
      )}
      <ul className={classes['moves']}>
        {moves.map(({ key, record, entered, at, by }) => (
          <li key={key}>
            {entered ? (
              <IconArrowBarToRight size={15} aria-hidden />
            ) : (
              <IconArrowBarRight size={15} aria-hidden />
            )}
            <span>
              <RecordLink object={segment.object} {...record} />{' '}
              {entered ? <Trans>came</Trans> : <Trans>left</Trans>}
              <small>
                <DateText value={at} as="when" />
                {by.name !== null && ` · ${by.name}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Trans>Earlier</Trans>
        </Button>
      )}
    </section>
  )
}
