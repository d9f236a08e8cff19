import { Plural, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useObject } from '../../../lib/api/objects'
import type { ObjectDescription } from '../../../lib/api/types'
import { useMayChange } from '../../../records/fields/useMayEdit'
import { ListSkeleton } from '../../../records/list/ListSkeleton'
import type { ListChange } from '../../../records/list/listSearch'
import { useListView } from '../../../records/view/useListView'
import { useViewChange } from '../../../records/view/useViewChange'
import { useViewKinds } from '../../../records/view/useViewKinds'
import { ViewTabs } from '../../../records/view/ViewTabs'
import { NoAccess } from '../../../ui/NoAccess'
import { PageHead } from '../../../ui/PageHead'
import { usePhone } from '../../../ui/screens'
import { SegmentControl } from '../../../ui/SegmentControl'
import { RowSkeleton } from '../../../ui/skeletons'
import { openStages, type Pipeline, usePipeline, usePipelines } from '../pipelines/pipelines'
import { BoardSkeleton } from './board/BoardSkeleton'
import { newHeld } from './board/held'
import { useBoard } from './board/useBoard'
import { DealsBar } from './DealsBar'
import { FindDeals } from './FindDeals'
import { NoDeals } from './NoDeals'
import { NoPipelines } from './NoPipelines'
import { PipelineMenu } from './PipelineMenu'
import { both } from '../../../records/filter/tree'
import { baseFilterOf, filterOf, keptFilterOf, pipelineIn, withoutPipeline } from './quickFilters'
import type { DealsSearch } from './search'
import { usualSort } from './sorts'
import { useSums } from './sums'
import classes from './DealsPage.module.css'

const route = getRouteApi('/_app/deals/')

// Head and filters are there at once; dragging, the table and the card are fetched beside them.
const Board = lazy(async () => ({ default: (await import('./board/Board')).Board }))
const DealsBody = lazy(async () => ({ default: (await import('./DealsBody')).DealsBody }))
const DealsTrash = lazy(async () => ({ default: (await import('./DealsTrash')).DealsTrash }))
const DealPanel = lazy(async () => ({ default: (await import('./DealPanel')).DealPanel }))

export type ChangeDeals = (part: { [K in keyof DealsSearch]?: DealsSearch[K] | undefined }) => void

/** The same deals as a board or as a table; all of the state is in the address. */
export function DealsPage() {
  const { t } = useLingui()
  const object = useObject('deal')
  const usual = usePipeline(undefined)
  if (object === null) return <NoAccess />
  if (usual === undefined) return <NoPipelines title={t`Deals`} />
  return <Deals object={object} usual={usual} />
}

function Deals({ object, usual }: { object: ObjectDescription; usual: Pipeline }) {
  const search = route.useSearch()
  const pipelines = usePipelines()
  const { t } = useLingui()
  const { pluralLabel } = object
  const phone = usePhone()
  const navigate = route.useNavigate()
  const { trash = false, owner, quick, find } = search
  const list = useListView(object, search, {
    usual: 'board',
    narrowed: (view, kind) => {
      const ofBoard = view === null && kind === 'board' ? usual.id : undefined
      const of = pipelines.find(({ id }) => id === (search.pipeline ?? ofBoard))
      return keptFilterOf({ pipeline: of?.id, owner, quick }, openStages(of ?? usual))
    },
  })
  const wantedPipeline = search.pipeline ?? pipelineIn(list.filter)
  const pipeline = usePipeline(wantedPipeline) ?? usual
  const asBoard = list.kind === 'board' && list.boardBy === 'stage' && !trash
  const boardSort = search.sort ?? list.view?.settings.sort?.join(',') ?? usualSort
  // A table may be of every pipeline; a board shows the stages of one.
  const chosen = asBoard || wantedPipeline !== undefined ? pipeline : null
  const stages = chosen === null ? pipelines.flatMap(openStages) : openStages(chosen)
  const selection = { pipeline: chosen?.id, owner, quick, filter: list.filter, find }
  const narrowed = [owner, quick, list.filter, find, asBoard ? undefined : search.pipeline].some(
    (part) => part !== undefined,
  )
  const filter = filterOf(selection, stages)
  const board = useBoard({
    stages,
    filter,
    sort: boardSort,
    enabled: asBoard && !list.blocked && !list.pending,
  })
  const may = useMayChange(object.name)
  const [held] = useState(newHeld)
  const sums = useSums(stages, filter, board.data, asBoard)
  const empty = asBoard && !narrowed && !board.isPlaceholderData && sums?.count === 0
  const kinds = useViewKinds(object)

  const openCount = sums?.count ?? 0
  const set: ChangeDeals = useCallback(
    (part) =>
      void navigate({
        search: (before) => cleaned({ ...before, ...part }),
        replace: part.view === undefined && part.as === undefined && part.open === undefined,
      }),
    [navigate],
  )
  const change: ChangeDeals = useViewChange(list, set)
  // A view keeps what the page's own chips say in its filter: with another view they begin anew.
  const onTabs = (part: ListChange) =>
    set('sort' in part ? { ...part, pipeline: undefined, owner: undefined, quick: undefined } : part)
  const asOther = !asBoard && !trash

  return (
    <div className={classes['page']}>
      <div className={classes['main']}>
        <PageHead
          title={trash ? t`Trash: ${pluralLabel}` : t`Deals`}
          actions={
            <>
              {!phone && <FindDeals search={search} change={change} />}
              <SegmentControl
                label={t`Shape`}
                value={list.kind}
                onChange={(as) =>
                  set({
                    as: as === (list.view?.kind ?? 'board') ? undefined : as,
                    sort: undefined,
                    trash: undefined,
                  })
                }
                segments={kinds}
                iconsOnly={phone}
              />
            </>
          }
        >
          <PipelineMenu
            pipelines={pipelines}
            value={chosen}
            withAll={!asBoard}
            onChange={(id) =>
              change({
                pipeline: id,
                ...(pipelineIn(list.filter) === undefined ? {} : { filter: withoutPipeline(list.filter) }),
              })
            }
          />
          {sums !== null && !phone && !trash && (
            <span className={classes['count']}>
              <Plural value={openCount} one="# open" other="# open" />
            </span>
          )}
        </PageHead>
        <ViewTabs object={object} list={list} onChange={onTabs} />
        <DealsBar
          object={object}
          list={list}
          selection={selection}
          whole={
            asBoard ? both(filter, { field: 'stage', op: 'in', value: stages.map(({ id }) => id) }) : filter
          }
          stages={stages}
          ends={pipeline.stages}
          held={held}
          sums={trash ? null : sums}
          sort={asBoard ? boardSort : null}
          trash={trash}
          change={change}
        >
          {phone && <FindDeals search={search} change={change} />}
        </DealsBar>
        {trash && (
          <Suspense fallback={<RowSkeleton />}>
            <DealsTrash
              object={object}
              filter={baseFilterOf({ ...selection, pipeline: wantedPipeline })}
              openId={search.open}
              onOpen={(open) => change({ open })}
            />
          </Suspense>
        )}
        {asBoard && empty && <NoDeals object={object} open />}
        {asBoard && !empty && !list.blocked && (
          <Suspense fallback={<BoardSkeleton stages={stages} />}>
            <Board object={object} pipeline={pipeline} board={board} sort={boardSort} may={may} held={held} />
          </Suspense>
        )}
        {asOther && list.pending && <ListSkeleton list={list} search={search} />}
        {(asOther || list.blocked) && !list.pending && (
          <Suspense fallback={<ListSkeleton list={list} search={search} />}>
            <DealsBody
              object={object}
              list={list}
              filter={filter}
              search={search}
              narrowed={narrowed}
              change={change}
            />
          </Suspense>
        )}
      </div>
      {search.open !== undefined && (
        <Suspense>
          <DealPanel object={object} id={search.open} onOpen={(open) => change({ open })} />
        </Suspense>
      )}
    </div>
  )
}

/** Nothing stands in the address that is not chosen. */
const cleaned = (search: { [K in keyof DealsSearch]?: DealsSearch[K] | undefined }): DealsSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
