import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { auditQuery, type AuditQuestion } from '../../../lib/api/audit'
import { dayOf } from '../../../lib/format/dates'
import { DayInput } from '../../../records/fields/inputs/DayInput'
import { EmptyState } from '../../../ui/EmptyState'
import { ErrorState } from '../../../ui/ErrorState'
import { RowSkeleton } from '../../../ui/skeletons'
import { textOf, useAll } from '../useAll'
import { AuditRow } from './AuditRow'
import { useSettingKinds } from './useSettingWords'
import classes from '../Settings.module.css'

/** The first moment of a day here, or of the one after it. */
const momentOf = (day: string | null, later = 0): string | undefined => {
  if (day === null) return undefined
  const moment = dayOf(day)
  moment.setDate(moment.getDate() + later)
  return moment.toISOString()
}

/** Who changed what holds for the whole company, when, and from what to what. */
export function AuditSection() {
  const { t } = useLingui()
  const kinds = useSettingKinds()
  const { rows: users } = useAll('user', 'name')
  const [kind, setKind] = useState('')
  const [by, setBy] = useState('')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const question: AuditQuestion = Object.fromEntries(
    Object.entries({ objects: kind, by, from: momentOf(from), to: momentOf(to, 1) }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  )
  const { data, isPending, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(auditQuery(question))
  const entries = (data?.pages ?? []).flatMap(({ items }) => items)
  return (
    <>
      <div className={classes['bar']} style={{ flexWrap: 'wrap' }}>
        <NativeSelect
          label={t`What`}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            { value: '', label: t`Everything` },
            ...Object.entries(kinds).map(([value, label]) => ({ value, label })),
          ]}
        />
        <NativeSelect
          label={t`Who`}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          data={[
            { value: '', label: t`Everybody` },
            ...users.map((user) => ({ value: user.id, label: textOf(user, 'name') })),
          ]}
        />
        <DayInput label={t`From the day`} value={from} onChange={setFrom} />
        <DayInput label={t`Until the day`} value={to} onChange={setTo} />
      </div>
      {isPending ? (
        <RowSkeleton rows={8} columns="1fr 3fr" />
      ) : isError && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : entries.length === 0 ? (
        <EmptyState icon={IconHistory} title={t`Nothing was changed`} />
      ) : (
        <ul className={classes['rows']} aria-label={t`Changes of settings`}>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} kinds={kinds} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Trans>Earlier</Trans>
        </Button>
      )}
    </>
  )
}
