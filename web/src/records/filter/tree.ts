import type { ChildCondition, ChildFigure, Condition, Filter } from '../../lib/api/requests'

/** How the parts of a group are joined: all hold, any holds, none holds. */
export type Join = 'all' | 'any' | 'none'

export interface Group {
  join: Join
  parts: Filter[]
}

/** Where a node stands: the index in each group on the way down; `[]` is the root. */
export type Place = readonly number[]

export const isCondition = (node: Filter): node is Condition => 'field' in node

/** A condition on child records: whether there are any, or a figure of them. */
export type ChildNode =
  { kind: 'any' | 'none'; child: ChildCondition } | { kind: 'children'; child: ChildFigure }

export const childOf = (node: Filter): ChildNode | null => {
  if ('any' in node) return { kind: 'any', child: node.any }
  if ('none' in node) return { kind: 'none', child: node.none }
  if ('children' in node) return { kind: 'children', child: node.children }
  return null
}

export const childNode = (node: ChildNode): Filter => {
  if (node.kind === 'children') return { children: node.child }
  return node.kind === 'any' ? { any: node.child } : { none: node.child }
}

const withWhere = (node: ChildNode, where: Filter | undefined): Filter => {
  const put = where === undefined ? {} : { where }
  if (node.kind === 'children') {
    const child = { ...node.child, ...put }
    if (where === undefined) delete child.where
    return { children: child }
  }
  return childNode({ kind: node.kind, child: { of: node.child.of, ...put } })
}

/** A group as the builder shows it; null for a condition. A lone `not` reads as "none of". */
export const groupOf = (node: Filter): Group | null => {
  if ('and' in node) return { join: 'all', parts: node.and }
  if ('or' in node) return { join: 'any', parts: node.or }
  if ('not' in node) return { join: 'none', parts: 'or' in node.not ? node.not.or : [node.not] }
  return null
}

export const group = ({ join, parts }: Group): Filter => {
  if (join === 'all') return { and: parts }
  if (join === 'any') return { or: parts }
  return { not: { or: parts } }
}

/** The tree under edit always has a group at its root. */
export const rootOf = (filter: Filter | undefined): Filter => {
  if (filter === undefined) return { and: [] }
  return groupOf(filter) === null ? { and: [filter] } : filter
}

const inside = (node: Filter): Group | null => {
  const own = groupOf(node)
  if (own !== null) return own
  const child = childOf(node)
  return child === null ? null : groupOf(rootOf(child.child.where))
}

const withInside = (node: Filter, next: Group): Filter => {
  const child = childOf(node)
  if (child === null) return group(next)
  return withWhere(child, group(next))
}

export const nodeAt = (root: Filter, place: Place): Filter | undefined => {
  let node: Filter | undefined = root
  for (const index of place) node = node === undefined ? undefined : inside(node)?.parts[index]
  return node
}

/** Changes the node at a place; null takes it out. Groups left empty go too, but never the root. */
export const changeAt = (root: Filter, place: Place, change: (node: Filter) => Filter | null): Filter => {
  const changed = changeNode(root, place, change)
  return changed ?? { and: [] }
}

const changeNode = (node: Filter, place: Place, change: (node: Filter) => Filter | null): Filter | null => {
  const [index, ...rest] = place
  if (index === undefined) return change(node)
  const here = inside(node)
  const part = here?.parts[index]
  if (here === null || part === undefined) return node
  const next = changeNode(part, rest, change)
  const parts = here.parts.flatMap((one, at) => (at === index ? (next === null ? [] : [next]) : [one]))
  return parts.length === 0 && rest.length === 0 && childOf(node) === null
    ? null
    : withInside(node, { ...here, parts })
}

export const replaceAt = (root: Filter, place: Place, node: Filter): Filter =>
  changeAt(root, place, () => node)

export const removeAt = (root: Filter, place: Place): Filter =>
  place.length === 0 ? { and: [] } : changeAt(root, place, () => null)

export const addAt = (root: Filter, place: Place, node: Filter): Filter =>
  changeAt(root, place, (target) => {
    const here = inside(target)
    return here === null ? target : withInside(target, { ...here, parts: [...here.parts, node] })
  })

export const joinAt = (root: Filter, place: Place, join: Join): Filter =>
  changeAt(root, place, (target) => {
    const here = inside(target)
    return here === null ? target : withInside(target, { ...here, join })
  })

const withoutValue = new Set(['empty', 'notEmpty'])

/** A condition the reader has not finished does not count yet. */
export const isComplete = ({ op, value }: Condition): boolean => {
  if (withoutValue.has(op)) return true
  if (Array.isArray(value)) return value.length > 0 && value.every((one) => one !== '' && one !== null)
  return value !== undefined && value !== null && value !== ''
}

const isFigureComplete = ({ fn, field, op, value }: ChildFigure): boolean =>
  (fn === 'count' || (field !== undefined && field !== '')) && isComplete({ field: field ?? '', op, value })

/** What is asked of the server: finished conditions only, no empty groups, no group of one. */
export const tidy = (node: Filter | undefined): Filter | undefined => {
  if (node === undefined) return undefined
  if (isCondition(node)) return isComplete(node) ? node : undefined
  const child = childOf(node)
  if (child !== null) {
    const done = child.kind !== 'children' || isFigureComplete(child.child)
    return done ? withWhere(child, tidy(child.child.where)) : undefined
  }
  if ('match' in node) return node
  const own = groupOf(node)
  if (own === null) return undefined
  const parts = own.parts.map(tidy).filter((part) => part !== undefined)
  if (parts.length === 0) return undefined
  return own.join !== 'none' && parts.length === 1 ? parts[0] : group({ ...own, parts })
}

export const conditionsIn = (node: Filter | undefined): number => {
  if (node === undefined) return 0
  if (isCondition(node) || 'match' in node) return 1
  const child = childOf(node)
  if (child !== null) return 1 + conditionsIn(child.child.where)
  return (groupOf(node)?.parts ?? []).reduce((sum, part) => sum + conditionsIn(part), 0)
}

/** Both hold; undefined stands for every record. */
export const both = (...filters: (Filter | undefined)[]): Filter | undefined => {
  const given = filters.filter((filter) => filter !== undefined)
  return given.length < 2 ? given[0] : { and: given }
}

const operators = new Set([
  'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'notIn', 'contains', 'startsWith', 'empty', 'notEmpty', 'between', 'within',
  'match', 'exactly', 'notWithin', 'yearlyWithin', 'under', 'notUnder',
]) // prettier-ignore

/** Whether something from an address is a filter at all; the server has the last word on fields and values. */
export const isFilter = (value: unknown, depth = 0): value is Filter => {
  if (depth > 20 || value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const node = value as Record<string, unknown>
  if ('field' in node)
    return typeof node['field'] === 'string' && typeof node['op'] === 'string' && operators.has(node['op'])
  const keys = Object.keys(node)
  const only = node[keys[0] ?? '']
  if (keys.length !== 1) return false
  if (keys[0] === 'and' || keys[0] === 'or')
    return Array.isArray(only) && only.every((part) => isFilter(part, depth + 1))
  if (keys[0] === 'not') return isFilter(only, depth + 1)
  if (keys[0] === 'match') return typeof only === 'string'
  return ['any', 'none', 'children'].includes(keys[0] ?? '') && isChild(only, keys[0] === 'children', depth)
}

const isChild = (value: unknown, figure: boolean, depth: number): boolean => {
  if (value === null || typeof value !== 'object') return false
  const { of, where, fn, op } = value as Record<string, unknown>
  const compared = typeof fn === 'string' && typeof op === 'string' && operators.has(op)
  return (
    typeof of === 'string' && (where === undefined || isFilter(where, depth + 1)) && (!figure || compared)
  )
}
