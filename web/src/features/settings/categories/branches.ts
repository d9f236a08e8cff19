import type { FieldOption } from '../../../lib/api/types'
import { fold } from '../../../lib/text/fold'
import type { OptionInput } from '../fields/fields'

export const deepest = 6
export const mostNodes = 2_000

export type Node = FieldOption

const aboveOf = (nodes: readonly Node[], node: Node): string | null =>
  node.parent != null && nodes.some(({ value }) => value === node.parent) ? node.parent : null

export const childrenOf = (nodes: readonly Node[], parent: string | null): Node[] =>
  nodes.filter((node) => aboveOf(nodes, node) === parent)

/** The node and all that stand below it. */
export const branchOf = (nodes: readonly Node[], value: string): Set<string> => {
  const branch = new Set([value])
  // Each node comes after the one that it stands under.
  for (const node of nodes) if (node.parent != null && branch.has(node.parent)) branch.add(node.value)
  return branch
}

export const depthOf = (nodes: readonly Node[], value: string | null): number => {
  let depth = 0
  let at = nodes.find((node) => node.value === value)
  while (at !== undefined && depth <= nodes.length) {
    depth += 1
    const { parent } = at
    at = parent == null ? undefined : nodes.find((node) => node.value === parent)
  }
  return depth
}

/** How many levels the branch has, itself counted. */
const heightOf = (nodes: readonly Node[], value: string): number => {
  const below = childrenOf(nodes, value)
  return 1 + Math.max(0, ...below.map((node) => heightOf(nodes, node.value)))
}

/** Where a branch may go: not below itself, and not too deep. */
export const placesFor = (nodes: readonly Node[], value: string): Node[] => {
  const branch = branchOf(nodes, value)
  const height = heightOf(nodes, value)
  return nodes.filter((node) => !branch.has(node.value) && depthOf(nodes, node.value) + height <= deepest)
}

/** Moves the branch below another node, or to the top: last among those that stand there. */
export const movedTo = (nodes: readonly Node[], value: string, parent: string | null): Node[] => {
  const moved = nodes.find((node) => node.value === value)
  if (moved === undefined) return [...nodes]
  return [...nodes.filter((node) => node !== moved), { ...moved, parent }]
}

/** Changes places with the one before or after it among its equals. */
export const shifted = (nodes: readonly Node[], value: string, by: 1 | -1): Node[] => {
  const node = nodes.find((one) => one.value === value)
  if (node === undefined) return [...nodes]
  const equals = childrenOf(nodes, aboveOf(nodes, node))
  const other = equals[equals.indexOf(node) + by]
  if (other === undefined) return [...nodes]
  return nodes.map((one) => (one === node ? other : one === other ? node : one))
}

/** A readable key that nothing has yet, such as `water-pumps`. */
export const keyFor = (nodes: readonly Node[], name: string): string => {
  const word = (fold(name).match(/[a-z\d]+/g) ?? []).join('-').slice(0, 40) || 'node'
  const taken = new Set(nodes.map(({ value }) => value))
  for (let at = 1; ; at += 1) {
    const key = at === 1 ? word : `${word}-${at}`
    if (!taken.has(key)) return key
  }
}

/** The tree as it is sent. */
export const inputsOf = (nodes: readonly Node[]): OptionInput[] =>
  nodes.map(({ value, label, labels, color, archived, parent }) => ({
    value,
    labels: labels ?? { en: label },
    color: color ?? null,
    archived: archived ?? false,
    ...(parent == null ? {} : { parent }),
  }))
