import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconMessage2, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePast } from '../../lib/api/past'
import { timelineQuery } from '../../lib/api/records'
import type { TimelineEntry } from '../../lib/api/timeline'
import type { ObjectDescription } from '../../lib/api/types'
import { daysSince } from '../../lib/format/dates'
import { useFormat } from '../../lib/format/useFormat'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { RowSkeleton } from '../../ui/skeletons'
import { byDay, found } from './group'
import { TimelineLine } from './TimelineLine'
import classes from './Timeline.module.css'

/** Widths of an entry on its way. */
const shape = '26px 3fr 44px' // eslint-disable-line lingui/no-unlocalized-strings -- style

interface Props {
  object: ObjectDescription
  id: string
  /** A task was finished here: the place to ask for the next step. */
  onTaskDone?: (() => void) | undefined
}

type Kind = TimelineEntry['kind']

/** What happened with the record, newest first: by day, by kind, and with words looked for in what is loaded. */
export function RecordTimeline({ object, id, onTaskDone }: Props) {
  const { t } = useLingui()
  const [kind, setKind] = useState<Kind | null>(null)
  const [words, setWords] = useState<string | null>(null)
  const past = usePast()
  const query = useInfiniteQuery(timelineQuery(object, id, kind === null ? undefined : [kind], past))
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? []
  const days = byDay(found(entries, words ?? ''))

  return (
    <section className={classes['timeline']} aria-label={t`Timeline`}>
      <div className={classes['bar']}>
        <Kinds kind={kind} onChange={setKind} />
        {words === null ? (
          <Tooltip label={t`Find in the timeline`}>
            <ActionIcon aria-label={t`Find in the timeline`} onClick={() => setWords('')}>
              <IconSearch size={17} />
            </ActionIcon>
          </Tooltip>
        ) : (
          <TextInput
            size="xs"
            type="search"
            autoFocus
            className={classes['find'] ?? ''}
            aria-label={t`Find in the timeline`}
            placeholder={t`Find in what is loaded`}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setWords(null)
            }}
            onBlur={() => words === '' && setWords(null)}
          />
        )}
      </div>
      {query.isPending && <RowSkeleton rows={6} height={46} columns={shape} />}
      {query.isError && query.data === undefined && (
        <ErrorState
          error={query.error}
          title={t`The timeline could not be shown`}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data !== undefined && days.length === 0 && (
        <EmptyState
          icon={IconMessage2}
          title={
            words === null || words === ''
              ? t`Nothing has happened here yet`
              : t`Nothing found in what is loaded`
          }
        >
          {kind === null && <Trans>Write a note or plan a task: it will stand here.</Trans>}
        </EmptyState>
      )}
      {days.map(({ day, items }) => (
        <div key={day} className={classes['day']}>
          <DayHead day={day} />
          {items.map((item) => (
            <TimelineLine
              key={item.id}
              item={item}
              object={object}
              recordId={id}
              words={words ?? ''}
              onTaskDone={onTaskDone}
            />
          ))}
        </div>
      ))}
      {query.hasNextPage && (
        <div className={classes['more']}>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            <Trans>Earlier</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

function Kinds({ kind, onChange }: { kind: Kind | null; onChange: (kind: Kind | null) => void }) {
  const { t } = useLingui()
  const kinds: { kind: Kind | null; label: string }[] = [
    { kind: null, label: t`Everything` },
    { kind: 'note', label: t`Notes` },
    { kind: 'task', label: t`Tasks` },
    { kind: 'stageMove', label: t`Stages` },
    { kind: 'changed', label: t`Changes` },
  ]
  return (
    <div className={classes['kinds']}>
      {kinds.map(({ kind: own, label }) => (
        <button
          key={label}
          type="button"
          className={classes['kind']}
          aria-pressed={own === kind}
          onClick={() => onChange(own)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

function DayHead({ day }: { day: string }) {
  const { t } = useLingui()
  const format = useFormat()
  const ago = daysSince(day)
  const date = format.date(day, ago < 300 ? 'day' : 'short')
  const long = format.date(day, 'long')
  return (
    <h3 className={classes['dayHead']}>
      <span title={format.date(day, 'full')}>
        {ago === 0 ? t`Today` : ago === 1 ? t`Yesterday, ${date}` : long}
      </span>
    </h3>
  )
}
