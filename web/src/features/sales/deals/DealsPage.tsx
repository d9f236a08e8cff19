import { Plural, useLingui } from '@lingui/react/macro'
import { IconLayoutKanban, IconTable } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useObject } from '../../../lib/api/objects'
import type { ObjectDescription } from '../../../lib/api/types'
import { useMayChange } from '../../../records/fields/useMayEdit'
import { useTableSettings } from '../../../records/table/useTableSettings'
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
import { baseFilterOf, filterOf } from './quickFilters'
import type { DealsSearch, DealsView } from './search'
import { usualSort } from './sorts'
import { useSums } from './sums'
import classes from './DealsPage.module.css'

const route = getRouteApi('/_app/deals/')

// Head and filters are there at once; dragging, the table and the card are fetched beside them.
const Board = lazy(async () => ({ default: (await import('./board/Board')).Board }))
const DealsTable = lazy(async () => ({ default: (await import('./DealsTable')).DealsTable }))
const DealsTrash = lazy(async () => ({ default: (await import('./DealsTrash')).DealsTrash }))
const DealPanel = lazy(async () => ({ default: (await import('./DealPanel')).DealPanel }))

export type ChangeDeals = (part: { [K in keyof DealsSearch]?: DealsSearch[K] | undefined }) => void

/** The same deals as a board or as a table; all of the state is in the address. */
export function DealsPage() {
  const { t } = useLingui()
  const object = useObject('deal')
  const pipelines = usePipelines()
  const search = route.useSearch()
  const pipeline = usePipeline(search.pipeline)
  if (object === null) return <NoAccess />
  if (pipeline === undefined) return <NoPipelines title={t`Deals`} />
  return <Deals object={object} pipelines={pipelines} pipeline={pipeline} search={search} />
}

interface Props {
  object: ObjectDescription
  pipelines: Pipeline[]
  pipeline: Pipeline
  search: DealsSearch
}

function Deals({ object, pipelines, pipeline, search }: Props) {
  const { t } = useLingui()
  const { pluralLabel } = object
  const phone = usePhone()
  const navigate = route.useNavigate()
  const view = search.view ?? 'board'
  const { trash = false } = search
  const asBoard = view === 'board' && !trash
  const sort = search.sort ?? usualSort
  // A table may be of every pipeline; a board shows the stages of one.
  const chosen = asBoard || search.pipeline !== undefined ? pipeline : null
  const stages = chosen === null ? pipelines.flatMap(openStages) : openStages(chosen)
  const { owner, quick, filter: wanted, find } = search
  const selection = { pipeline: chosen?.id, owner, quick, filter: wanted, find }
  const narrowed = [owner, quick, wanted, find, asBoard ? undefined : search.pipeline].some(
    (part) => part !== undefined,
  )
  const filter = filterOf(selection, stages)
  const board = useBoard({ stages, filter, sort, enabled: asBoard })
  const settings = useTableSettings(object)
  const may = useMayChange(object.name)
  const [held] = useState(newHeld)
  const sums = useSums(stages, filter, board.data, asBoard)
  const empty = asBoard && !narrowed && !board.isPlaceholderData && sums?.count === 0

  const openCount = sums?.count ?? 0
  const change: ChangeDeals = (part) =>
    void navigate({
      search: (before) => cleaned({ ...before, ...part }),
      replace: part.view === undefined && part.open === undefined,
    })
  const views: { value: DealsView; label: string; icon: typeof IconTable }[] = [
    { value: 'board', label: t`Board`, icon: IconLayoutKanban },
    { value: 'table', label: t`Table`, icon: IconTable },
  ]

  return (
    <div className={classes['page']}>
      <div className={classes['main']}>
        <PageHead
          title={trash ? t`Trash: ${pluralLabel}` : t`Deals`}
          actions={
            <>
              {!phone && <FindDeals search={search} change={change} />}
              <SegmentControl
                label={t`View`}
                value={view}
                onChange={(next) => change({ view: next, sort: undefined, trash: undefined })}
                segments={views}
                iconsOnly={phone}
              />
            </>
          }
        >
          <PipelineMenu
            pipelines={pipelines}
            value={chosen}
            withAll={!asBoard}
            onChange={(id) => change({ pipeline: id })}
          />
          {sums !== null && !phone && !trash && (
            <span className={classes['count']}>
              <Plural value={openCount} one="# open" other="# open" />
            </span>
          )}
        </PageHead>
        <DealsBar
          object={object}
          selection={selection}
          stages={stages}
          ends={pipeline.stages}
          held={held}
          sums={trash ? null : sums}
          sort={asBoard ? sort : null}
          settings={asBoard || trash ? null : settings}
          trash={trash}
          change={change}
        >
          {phone && <FindDeals search={search} change={change} />}
        </DealsBar>
        {trash && (
          <Suspense fallback={<RowSkeleton />}>
            <DealsTrash
              object={object}
              filter={baseFilterOf({ ...selection, pipeline: search.pipeline })}
              openId={search.open}
              onOpen={(open) => change({ open })}
            />
          </Suspense>
        )}
        {asBoard && empty && <NoDeals object={object} open />}
        {asBoard && !empty && (
          <Suspense fallback={<BoardSkeleton stages={stages} />}>
            <Board object={object} pipeline={pipeline} board={board} sort={sort} may={may} held={held} />
          </Suspense>
        )}
        {!asBoard && !trash && (
          <Suspense fallback={<RowSkeleton />}>
            <DealsTable
              object={object}
              filter={filter}
              search={search}
              settings={settings}
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
  Object.fromEntries(
    Object.entries(search).filter(
      ([key, value]) => value !== undefined && !(key === 'view' && value === 'board'),
    ),
  )
