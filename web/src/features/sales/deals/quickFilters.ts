import type { Filter } from '../../../lib/api/requests'
import type { Stage } from '../pipelines/pipelines'

export const quickFilters = ['noNextStep', 'overdue', 'stale', 'closesThisMonth'] as const
export type QuickFilter = (typeof quickFilters)[number]

const openTask: Filter = { field: 'status', op: 'eq', value: 'open' }

/** The start of the reader's day, so many days ago; whole days keep the request the same all day long. */
const sinceToday = (days: number): string => {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).toISOString()
}

/** The start of a day counted from whenever the filter is read: what a saved view keeps. */
const whenRead = (days: number): unknown => (days === 0 ? '@today' : { ago: `${days}d` })

/** In a stage longer than its limit: entered before the day that many days ago. */
export const staleFilter = (
  stages: readonly Stage[],
  ago: (days: number) => unknown = sinceToday,
): Filter => ({
  or: stages
    .filter(({ rotDays }) => rotDays !== null)
    .map(({ id, rotDays }) => ({
      and: [
        { field: 'stage', op: 'eq', value: id },
        { field: 'stageEnteredAt', op: 'lt', value: ago(rotDays ?? 0) },
      ],
    })),
})

export const quickFilterOf = (
  quick: QuickFilter,
  stages: readonly Stage[],
  ago: (days: number) => unknown = sinceToday,
): Filter => {
  switch (quick) {
    case 'noNextStep':
      return { none: { of: 'tasks', where: openTask } }
    case 'overdue':
      return {
        any: {
          of: 'tasks',
          where: { and: [openTask, { field: 'dueAt', op: 'lt', value: ago(0) }] },
        },
      }
    case 'stale':
      return staleFilter(stages, ago)
    case 'closesThisMonth':
      return { field: 'expectedCloseOn', op: 'within', value: { this: 'month' } }
  }
}

/** Joins what is there; `undefined` and groups of nothing fall away. */
export const allOf = (...filters: (Filter | undefined)[]): Filter | undefined => {
  const given = filters.filter((filter): filter is Filter => filter !== undefined)
  return given.length === 0 ? undefined : given.length === 1 ? given[0] : { and: given }
}

export interface DealSelection {
  /** None: of every pipeline. */
  pipeline: string | undefined
  /** A user's id or `@me`. */
  owner?: string | undefined
  quick?: readonly QuickFilter[] | undefined
  filter?: Filter | undefined
  /** Words of the name. */
  find?: string | undefined
}

/** Everything chosen but the quick filters: what their counts are taken of. */
export const baseFilterOf = ({ pipeline, owner, filter, find }: DealSelection): Filter | undefined =>
  allOf(
    pipeline === undefined ? undefined : { field: 'pipeline', op: 'eq', value: pipeline },
    owner === undefined ? undefined : { field: 'owner', op: 'eq', value: owner },
    find === undefined ? undefined : { field: 'name', op: 'match', value: find },
    filter,
  )

export const filterOf = (selection: DealSelection, stages: readonly Stage[]): Filter | undefined =>
  allOf(baseFilterOf(selection), ...(selection.quick ?? []).map((quick) => quickFilterOf(quick, stages)))

/** The same as a view keeps it: days count from when it is read, words looked for are not part of it. */
export const keptFilterOf = (selection: DealSelection, stages: readonly Stage[]): Filter | undefined =>
  allOf(
    baseFilterOf({ ...selection, find: undefined, filter: undefined }),
    ...(selection.quick ?? []).map((quick) => quickFilterOf(quick, stages, whenRead)),
  )

const partsOf = (filter: Filter | undefined): Filter[] =>
  filter === undefined ? [] : 'and' in filter ? filter.and : [filter]

const pipelineOf = (part: Filter): string | undefined =>
  'field' in part && part.field === 'pipeline' && part.op === 'eq' && typeof part.value === 'string'
    ? part.value
    : undefined

/** The pipeline that a saved filter is of, where it says so itself. */
export const pipelineIn = (filter: Filter | undefined): string | undefined =>
  partsOf(filter)
    .map(pipelineOf)
    .find((id) => id !== undefined)

export const withoutPipeline = (filter: Filter | undefined): Filter | undefined =>
  allOf(...partsOf(filter).filter((part) => pipelineOf(part) === undefined))
