import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ObjectName } from '../../../lib/api/objects'
import type { Filter } from '../../../lib/api/requests'
import { useMay } from '../../../lib/api/session'
import type { Money, RecordRow, Reference } from '../../../lib/api/types'
import { Avatar } from '../../../ui/Avatar'
import { DateText } from '../../../ui/DateText'
import { ErrorState } from '../../../ui/ErrorState'
import { MoneyText } from '../../../ui/MoneyText'
import { RowSkeleton } from '../../../ui/skeletons'
import { CardLink } from '../CardLink'
import { dealObject } from '../deals/deal'
import { allOf } from '../deals/quickFilters'
import { rowsQuery } from '../rows'
import classes from './Today.module.css'

const personObject = { name: 'person', plural: 'people' } as const

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const nameOf = (value: unknown): string | null => (value as Reference | null | undefined)?.name ?? null
const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ')

/** What came in lately: people and deals. */
export function NewestPanel({ scope }: { scope: Filter | undefined }) {
  const { t } = useLingui()
  const people = useMay('person', 'see')
  const deals = useMay('deal', 'see')
  return (
    <>
      {people && (
        <Newest
          title={t`New people`}
          object={personObject}
          scope={scope}
          fields="name,company,position,createdAt"
          detail={(row) => joined(text(row['position']), nameOf(row['company']))}
        />
      )}
      {deals && (
        <Newest
          title={t`New deals`}
          object={dealObject}
          scope={allOf(scope, { field: 'status', op: 'eq', value: 'open' })}
          fields="name,company,stage,amount,createdAt"
          detail={(row) => joined(nameOf(row['company']), nameOf(row['stage']))}
        />
      )}
    </>
  )
}

interface Props {
  title: string
  object: ObjectName
  scope: Filter | undefined
  fields: string
  detail: (row: RecordRow) => string
}

function Newest({ title, object, scope, fields, detail }: Props) {
  const request = { sort: '-createdAt', limit: 6, fields }
  const { data, error, refetch } = useQuery(
    rowsQuery(object, scope === undefined ? request : { ...request, filter: scope }),
  )
  return (
    <section className={classes['panel']}>
      <div className={classes['panelHead']}>
        <h2>{title}</h2>
        <Link to={`/${object.plural}` as '/'} className={classes['factsLink']}>
          <Trans>All</Trans>
        </Link>
      </div>
      {error !== null && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <RowSkeleton rows={4} height={46} columns="1fr 64px" />}
      {data?.items.length === 0 && (
        <p className={classes['none']}>
          <Trans>Nothing here yet.</Trans>
        </p>
      )}
      <ul className={classes['rows']}>
        {data?.items.map((row) => (
          <NewestRow key={row.id} row={row} object={object} detail={detail(row)} />
        ))}
      </ul>
    </section>
  )
}

function NewestRow({ row, object, detail }: { row: RecordRow; object: ObjectName; detail: string }) {
  const name = text(row['name']) ?? ''
  const amount = row['amount'] as Money | null | undefined
  return (
    <li className={classes['dealRow']}>
      {object.name === 'person' && <Avatar name={name} size={24} />}
      <div className={classes['what']}>
        <CardLink plural={object.plural} id={row.id} className={classes['title'] ?? ''}>
          {name}
        </CardLink>
        <div className={classes['about']}>
          <span>{detail}</span>
        </div>
      </div>
      <div className={classes['worth']}>
        {amount != null && <MoneyText money={amount} />}
        <span className={classes['hint']}>
          <DateText value={row.createdAt} as="when" />
        </span>
      </div>
    </li>
  )
}
