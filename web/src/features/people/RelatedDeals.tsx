import { useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useObject } from '../../lib/api/objects'
import { listQuery } from '../../lib/api/records'
import type { Filter } from '../../lib/api/requests'
import type { NextTask, ObjectDescription, RecordRow } from '../../lib/api/types'
import { daysSince } from '../../lib/format/dates'
import { useFormat } from '../../lib/format/useFormat'
import { RelatedList } from '../../records/card/RelatedList'
import { RecordLink } from '../../records/fields/RecordLink'
import { isMoney, isReference, plainText } from '../../records/fields/values'
import type { FormValues } from '../../records/form/RecordForm'
import { MoneyText } from '../../ui/MoneyText'
import { NextActivityMark } from '../../ui/NextActivityMark'
import { StageBar } from '../../ui/StageBar'
import classes from './Asides.module.css'

interface Props {
  filter: Filter
  initial: FormValues
}

const fields = ['amount', 'stage', 'status', 'pipeline', 'stageEnteredAt', 'nextTask']

/** Deals of a person or a company: how far along, how much, what next; open ones first. */
export function RelatedDeals({ filter, initial }: Props) {
  const { t } = useLingui()
  const having = (...status: string[]): Filter => ({
    and: [filter, { field: 'status', op: 'in', value: status }],
  })
  return (
    <>
      <RelatedList
        of="deal"
        filter={having('open')}
        fields={fields}
        sort="-createdAt"
        initial={initial}
        limit={6}
      >
        {(row) => <DealRow row={row} />}
      </RelatedList>
      <RelatedList
        of="deal"
        title={t`Closed deals`}
        filter={having('won', 'lost')}
        fields={fields}
        sort="-closedOn"
        limit={4}
      >
        {(row) => <DealRow row={row} />}
      </RelatedList>
    </>
  )
}

function DealRow({ row }: { row: RecordRow }) {
  const { amount, stage, status } = row
  const next = row['nextTask'] as NextTask | null
  return (
    <div className={classes['deal']}>
      <RecordLink object="deal" id={row.id} name={plainText(row['name'])} className={classes['name']} />
      <span className={classes['amount']}>{isMoney(amount) && <MoneyText money={amount} />}</span>
      <span className={classes['stage']}>
        {status === 'open' && <Progress row={row} />}
        {isReference(stage) && <StageName name={stage.name ?? ''} row={row} />}
      </span>
      {status === 'open' && <NextActivityMark task={next} />}
    </div>
  )
}

function StageName({ name, row }: { name: string; row: RecordRow }) {
  const format = useFormat()
  const since = row['stageEnteredAt']
  const days = row['status'] === 'open' && typeof since === 'string' ? format.age(daysSince(since)) : null
  return (
    <span className={classes['since']}>
      {name}
      {days !== null && `, ${days}`}
    </span>
  )
}

function Progress({ row }: { row: RecordRow }) {
  const object = useObject('stage')
  return object === null ? null : <Bar row={row} object={object} />
}

function Bar({ row, object }: { row: RecordRow; object: ObjectDescription }) {
  const { stage, pipeline } = row
  const { data } = useInfiniteQuery(
    listQuery(object, { fields: 'name,pipeline,kind,position', sort: 'position', limit: 200 }),
  )
  const stages = (data?.pages[0]?.items ?? []).filter(
    (one) =>
      one['kind'] === 'open' &&
      isReference(one['pipeline']) &&
      isReference(pipeline) &&
      one['pipeline'].id === pipeline.id,
  )
  if (!isReference(stage) || stages.length === 0) return null
  return (
    <StageBar
      stages={stages.map((one) => ({ id: one.id, name: plainText(one['name']) }))}
      current={stage.id}
    />
  )
}
