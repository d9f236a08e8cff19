import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api/client'
import type { ObjectName } from '../../../lib/api/objects'
import { recordKeys } from '../../../lib/api/records'
import type { FieldDescription, RecordRow } from '../../../lib/api/types'
import { plainText } from '../../../records/fields/values'

export interface TieNode {
  object: string
  id: string
  name: string
  /** How many ties away from the record in the middle. */
  distance: number
}

export interface TieEnd {
  object: string
  id: string
}

export interface TieEdge {
  by: 'tie' | 'employment' | 'household' | 'parent'
  id: string
  from: TieEnd
  to: TieEnd
  kind: string | null
  /** How `from` is tied to `to`; of an employment the position. */
  label: string | null
  backLabel: string | null
  symmetrical: boolean
  startedOn: string | null
  endedOn: string | null
  /** Ties of its kind lead back to where it comes from. */
  circular: boolean
}

export interface TieGraph {
  nodes: TieNode[]
  edges: TieEdge[]
  /** Whether all is there that the reader may see so far away. */
  complete: boolean
}

export const maxDepth = 4

/** Who is tied to whom around a record; read anew whenever a tie changes. */
export const tiesQuery = (object: ObjectName, id: string, depth: number) =>
  queryOptions({
    queryKey: [...recordKeys.of({ name: 'tie' }), 'around', object.plural, id, depth],
    queryFn: ({ signal }) => api.get<TieGraph>(`/${object.plural}/${id}/ties`, { query: { depth }, signal }),
    placeholderData: (previous) => previous,
  })

/** One way to be tied, seen from one of the two. */
export interface Way {
  kind: string
  /** From the record at hand, or towards it. */
  direction: 'from' | 'to'
  name: string
  /** Objects that may stand at the other end. */
  others: string[]
}

const ends = ['person', 'company']

const joined = (value: unknown): string[] => (value === 'either' ? ends : [String(value)])

/** How a record of this object can be tied: each kind by both of its names, unless they are one. */
export const waysOf = (kinds: readonly RecordRow[], object: string): Way[] =>
  kinds.flatMap((kind) => {
    const from = joined(kind['fromKind'])
    const to = joined(kind['toKind'])
    const ways: Way[] = []
    if (from.includes(object))
      ways.push({ kind: kind.id, direction: 'from', name: plainText(kind['name']), others: to })
    if (to.includes(object) && kind['symmetrical'] !== true)
      ways.push({ kind: kind.id, direction: 'to', name: plainText(kind['backName']), others: from })
    return ways
  })

/** The key of the field for that end of a tie: `fromPerson`. */
export const endKey = (direction: 'from' | 'to', object: string): string =>
  `${direction}${object.charAt(0).toUpperCase()}${object.slice(1)}`

/** A relation to find a record with, which no description has. */
export const relationTo = (object: string, label: string): FieldDescription => ({
  key: object,
  type: 'relation',
  label,
  required: true,
  readOnly: false,
  sortable: false,
  filterable: false,
  aggregatable: false,
  own: false,
  relation: object,
})

/** A day that has come: what ends today is over. */
export const isOver = (endedOn: unknown, today: string): boolean =>
  typeof endedOn === 'string' && endedOn <= today
