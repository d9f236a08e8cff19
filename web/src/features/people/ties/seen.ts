import type { TieEdge, TieNode } from './ties'

/** A tie from where one stands: how, and to whom. */
export interface Seen {
  edge: TieEdge
  /** "Recommended", or "Recommended by". */
  how: string
  other: TieNode
}

export const seenFrom = (id: string, edges: readonly TieEdge[], nodes: readonly TieNode[]): Seen[] => {
  const known = new Map(nodes.map((node) => [node.id, node]))
  return edges.flatMap((edge): Seen[] => {
    const forward = edge.from.id === id
    if (!forward && edge.to.id !== id) return []
    const other = known.get(forward ? edge.to.id : edge.from.id)
    if (other === undefined) return []
    return [{ edge, how: (forward ? edge.label : edge.backLabel) ?? '', other }]
  })
}
