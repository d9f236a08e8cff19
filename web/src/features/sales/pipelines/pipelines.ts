import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type ObjectName, useObjects } from '../../../lib/api/objects'
import { recordKeys, records } from '../../../lib/api/records'
import type { RecordRow, Reference } from '../../../lib/api/types'

export type StageKind = 'open' | 'won' | 'lost'

export interface Stage {
  id: string
  name: string
  pipeline: string
  position: number
  kind: StageKind
  /** Percent. */
  probability: number
  /** Days after which a deal in this stage goes stale; null: never. */
  rotDays: number | null
}

export interface Pipeline {
  id: string
  name: string
  stages: Stage[]
}

export interface Named {
  id: string
  name: string
}

/** The few rows of a reference object, all at once. */
const allOf = (object: ObjectName, sort: string) =>
  queryOptions({
    queryKey: [...recordKeys.lists(object), 'all', sort],
    queryFn: async ({ signal }) => (await records.list(object, { limit: 1000, sort }, signal)).items,
    staleTime: 5 * 60_000,
  })

const useAll = (name: string, sort: string): RecordRow[] => {
  const object = useObjects().find((one) => one.name === name) ?? { name, plural: `${name}s` }
  return useSuspenseQuery(allOf(object, sort)).data
}

const named = (row: RecordRow): Named => ({
  id: row.id,
  name: typeof row['name'] === 'string' ? row['name'] : '',
})

export const stageOf = (row: RecordRow): Stage => ({
  ...named(row),
  pipeline: (row['pipeline'] as Reference | null)?.id ?? '',
  position: Number(row['position'] ?? 0),
  kind: row['kind'] as StageKind,
  probability: Number(row['probability'] ?? 0),
  rotDays: typeof row['rotDays'] === 'number' ? row['rotDays'] : null,
})

const kinds: readonly StageKind[] = ['open', 'won', 'lost']

/** A position is a place among stages of one kind. */
const byKind = (one: Stage, other: Stage) =>
  kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || one.position - other.position

/** Pipelines in their order, each with its stages in theirs; suspends until they are there. */
export const usePipelines = (): Pipeline[] => {
  const pipelines = useAll('pipeline', 'position')
  const stages = useAll('stage', 'position').map(stageOf).sort(byKind)
  return pipelines.map((row) => ({
    ...named(row),
    stages: stages.filter(({ pipeline }) => pipeline === row.id),
  }))
}

/** Where a deal was begun last: there is the work. */
const pipelineInUse = (several: boolean) =>
  queryOptions({
    queryKey: ['pipelineInUse', several],
    queryFn: async ({ signal }) => {
      if (!several) return null
      const deals = { name: 'deal', plural: 'deals' }
      // Whoever may see no deals finds the first pipeline.
      const newest = await records
        .list(deals, { limit: 1, sort: '-createdAt', fields: 'pipeline' }, signal)
        .catch(() => ({ items: [] as RecordRow[] }))
      return (newest.items[0]?.['pipeline'] as Reference | null | undefined)?.id ?? null
    },
  })

/** The pipeline that is asked for, else the one in use, else the first. */
export const usePipeline = (asked: string | undefined): Pipeline | undefined => {
  const pipelines = usePipelines()
  const inUse = useSuspenseQuery(pipelineInUse(pipelines.length > 1)).data
  const byId = (id: string | null | undefined) => pipelines.find((one) => one.id === id)
  return byId(asked) ?? byId(inUse) ?? pipelines[0]
}

export const useLostReasons = (): Named[] => useAll('lostReason', 'position').map(named)

export const useUsers = (): Named[] => useAll('user', 'name').map(named)

export const openStages = (pipeline: Pipeline): Stage[] =>
  pipeline.stages.filter(({ kind }) => kind === 'open')

export const closingStage = (pipeline: Pipeline, kind: 'won' | 'lost'): Stage | undefined =>
  pipeline.stages.find((stage) => stage.kind === kind)
