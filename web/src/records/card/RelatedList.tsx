import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { placeOf, useObject } from '../../lib/api/objects'
import { listQuery } from '../../lib/api/records'
import { useMay } from '../../lib/api/session'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { RowSkeleton } from '../../ui/skeletons'
import type { FormValues } from '../form/RecordForm'
import { ReadFault } from '../../ui/ReadFault'
import classes from './RelatedList.module.css'

const CreateDialog = lazy(() =>
  import('../form/CreateDialog').then((module) => ({ default: module.CreateDialog })),
)

/** Widths of a row on its way. */
const shape = '2fr 1fr' // eslint-disable-line lingui/no-unlocalized-strings -- style

interface Props {
  /** Name of the object the rows are of. */
  of: string
  filter: Filter
  /** Besides the name. */
  fields: readonly string[]
  sort?: string
  /** Another head than the object's own plural: "Subsidiaries". */
  title?: string
  /** Right of the count: "€62,900". */
  summary?: ReactNode
  children: (row: RecordRow, object: ObjectDescription) => ReactNode
  /** "+" opens the form with these filled in. */
  initial?: FormValues | undefined
  limit?: number
}

/** Records that belong to this one, the first few of them, with the way to all. Nothing is drawn where there are none to see. */
export function RelatedList(props: Props) {
  const object = useObject(props.of)
  return object === null ? null : <Rows {...props} object={object} />
}

function Rows({
  object,
  of,
  filter,
  fields,
  sort,
  title,
  summary,
  children,
  initial,
  limit = 5,
}: Props & { object: ObjectDescription }) {
  const { t } = useLingui()
  const format = useFormat()
  const may = useMay(of, 'create')
  const [creating, setCreating] = useState(false)
  const { data, isSuccess, isError, isFetching, refetch } = useInfiniteQuery(
    listQuery(object, {
      filter,
      fields: [object.nameField, ...fields].join(','),
      limit,
      count: 'exact',
      ...(sort === undefined ? {} : { sort }),
    }),
  )
  const page = data?.pages[0]
  const rows = page?.items ?? []
  const count = page?.count ?? rows.length
  const label = title ?? object.pluralLabel
  const all = format.number(count)
  const adding = may && initial !== undefined
  const { label: one } = object
  if (isSuccess && rows.length === 0 && !adding) return null
  return (
    <section className={classes['related']} aria-label={label}>
      <header className={classes['head']}>
        <h3>{label}</h3>
        <span className={classes['count']}>
          {page !== undefined && format.number(count)} {summary}
        </span>
        {adding && (
          <Tooltip label={t`New: ${one}`}>
            <ActionIcon size="sm" aria-label={t`New: ${one}`} onClick={() => setCreating(true)}>
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      {page === undefined && !isError && <RowSkeleton rows={2} height={30} columns={shape} />}
      {page === undefined && isError && <ReadFault busy={isFetching} onRetry={() => void refetch()} />}
      {rows.map((row) => (
        <div key={row.id} className={classes['row']}>
          {children(row, object)}
        </div>
      ))}
      {count > rows.length && (
        <Link to={placeOf(object) as '/'} search={{ filter } as never} className={classes['all'] ?? ''}>
          <Trans>All {all}</Trans>
        </Link>
      )}
      {creating && (
        <Suspense>
          <CreateDialog
            object={object}
            {...(initial === undefined ? {} : { initial })}
            onClose={() => setCreating(false)}
          />
        </Suspense>
      )}
    </section>
  )
}
