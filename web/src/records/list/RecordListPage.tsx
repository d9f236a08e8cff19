import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ComponentType, lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { usePastSearch } from '../../lib/api/past'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { PageHead } from '../../ui/PageHead'
import { usePhone } from '../../ui/screens'
import type { CardLayout } from '../card/layout'
import { useRecordAddress } from '../fields/RecordLink'
import { both } from '../filter/tree'
import type { CellDrawings } from '../table/TableRow'
import { SegmentControl } from '../../ui/SegmentControl'
import { useListView } from '../view/useListView'
import { useViewChange } from '../view/useViewChange'
import { useViewKinds } from '../view/useViewKinds'
import { ViewTabs } from '../view/ViewTabs'
import { ListBody } from './ListBody'
import { NothingHere } from './NothingHere'
import { ListBar } from './ListBar'
import { ListSkeleton } from './ListSkeleton'
import { useListSearch } from './listSearch'
import type { IconLook } from '../icon/OwnIcon'
import classes from './RecordListPage.module.css'

// The table is drawn first; what opens beside it and inside its cells follows.
const TrashTable = lazy(async () => ({ default: (await import('./TrashTable')).TrashTable }))
const RecordPanel = lazy(async () => ({ default: (await import('../card/RecordPanel')).RecordPanel }))

interface Props {
  object: ObjectDescription
  /** How the record in the side panel is arranged. */
  card: CardLayout
  /** What belongs here, for the day when nothing does yet. */
  empty: { icon: ComponentType<IconLook>; title: string; text: ReactNode }
  /** Narrows the list besides what the reader filters. */
  scope?: Filter
  /** Another name to keep columns and order under than the object's own. */
  list?: string
  title?: string
  cells?: CellDrawings
  fields?: readonly string[]
  /** Quick filters of the page's own. */
  chips?: ReactNode
  /** At the right of the head, before "+ Person". */
  actions?: ReactNode
}

/** A list of any object: head, filters, table, and the record in hand beside it. All of its state is in the address. */
export function RecordListPage({
  object,
  card,
  empty,
  scope,
  list,
  title,
  cells,
  fields,
  chips,
  actions,
}: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const addressOf = useRecordAddress()
  const past = usePastSearch()
  const phone = usePhone()
  const [search, change] = useListSearch()
  const view = useListView(object, search, { list })
  const [total, setTotal] = useState<{ total: number | null; exact: boolean } | null>(null)
  const { find, open, trash = false } = search
  const words: Filter | undefined =
    find === undefined ? undefined : { field: object.nameField, op: 'match', value: find }
  const whole = both(scope, view.filter, words)
  const { label, pluralLabel } = object
  const kinds = useViewKinds(object)
  const changed = useViewChange(view, change)

  const setOpen = useCallback(
    (id: string | undefined) =>
      change({ open: id }, open === undefined || id === undefined ? undefined : 'replace'),
    [change, open],
  )
  const openPage = (id: string) => {
    const address = addressOf(object.name, id)
    if (address === null) setOpen(id)
    else void navigate({ to: address, search: past })
  }
  const create = () =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, create: object.name }),
    })
  const onTotal = useCallback((count: number | null, exact: boolean) => setTotal({ total: count, exact }), [])
  const mayCreate = object.permissions.create !== 'none'

  return (
    <div className={classes['page']}>
      <div className={classes['list']}>
        <PageHead
          title={trash ? t`Trash: ${pluralLabel}` : (title ?? pluralLabel)}
          actions={
            <>
              {actions}
              {!trash && (
                <SegmentControl
                  label={t`Shape`}
                  value={view.kind}
                  segments={kinds}
                  onChange={(as) =>
                    change({ as: as === (view.view?.kind ?? 'table') ? undefined : as, open: undefined })
                  }
                  iconsOnly
                />
              )}
              {mayCreate && !trash && !phone && (
                <Button leftSection={<IconPlus size={16} />} onClick={create}>
                  {label}
                </Button>
              )}
            </>
          }
        >
          <Total value={total} />
        </PageHead>
        <ViewTabs object={object} list={view} onChange={change} />
        <ListBar object={object} search={search} list={view} onChange={changed} scope={scope} whole={whole}>
          {chips}
        </ListBar>
        <ErrorBoundary>
          <Suspense>
            {trash ? (
              <TrashTable
                object={object}
                filter={whole}
                openId={open}
                onOpen={setOpen}
                onTotal={onTotal}
                empty={
                  <EmptyState
                    icon={IconTrash}
                    title={t`The trash is empty`}
                  >{t`What is deleted waits here and can be taken back.`}</EmptyState>
                }
              />
            ) : view.pending ? (
              <ListSkeleton list={view} search={search} />
            ) : (
              <ListBody
                object={object}
                list={view}
                search={search}
                filter={whole}
                empty={
                  <NothingHere
                    object={object}
                    narrowed={view.filter !== undefined || find !== undefined}
                    empty={empty}
                    onShowAll={() =>
                      change({
                        filter: undefined,
                        find: undefined,
                        view: view.view === null ? search.view : 'all',
                      })
                    }
                  />
                }
                cells={cells}
                fields={fields}
                onChange={changed}
                onOpen={setOpen}
                onOpenPage={openPage}
                onTotal={onTotal}
              />
            )}
          </Suspense>
        </ErrorBoundary>
      </div>
      {open !== undefined && (
        <Suspense>
          <RecordPanel object={object} id={open} layout={card} onOpen={setOpen} />
        </Suspense>
      )}
    </div>
  )
}

function Total({ value }: { value: { total: number | null; exact: boolean } | null }) {
  const format = useFormat()
  if (value?.total === null || value?.total === undefined) return null
  const count = format.number(value.total)
  return <span>{value.exact ? count : <Trans>about {count}</Trans>}</span>
}
