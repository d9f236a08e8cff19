import type { TieEdge, TieNode } from './ties'

export interface Place {
  x: number
  y: number
}

const ring = 190
const room = 150
/** Names are long and screens are wide. */
const wide = 1.8

/**
 * Where the nodes of a picture stand: the middle one at the centre, each step one ring further out, and each beside
 * those that it is tied to on the ring within, so that few lines cross.
 */
export const placesOf = (nodes: readonly TieNode[], edges: readonly TieEdge[]): Map<string, Place> => {
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of edges) {
    neighbours.set(from.id, [...(neighbours.get(from.id) ?? []), to.id])
    neighbours.set(to.id, [...(neighbours.get(to.id) ?? []), from.id])
  }
  const angles = new Map<string, number>()
  const places = new Map<string, Place>()
  const furthest = Math.max(0, ...nodes.map(({ distance }) => distance))
  let radius = 0
  for (let distance = 0; distance <= furthest; distance++) {
    const here = nodes.filter((node) => node.distance === distance)
    const towards = (id: string) => {
      const inner = (neighbours.get(id) ?? []).flatMap((one) => angles.get(one) ?? [])
      return inner.length === 0 ? 0 : inner.reduce((sum, angle) => sum + angle, 0) / inner.length
    }
    const ordered = here.map(({ id }) => ({ id, angle: towards(id) })).sort((a, b) => a.angle - b.angle)
    if (distance > 0) radius = Math.max(radius + ring, (ordered.length * room) / (2 * Math.PI))
    ordered.forEach(({ id }, at) => {
      // The first stands straight behind its own, the others follow around.
      const angle = (ordered[0]?.angle ?? 0) + (2 * Math.PI * at) / ordered.length
      angles.set(id, angle)
      places.set(id, {
        x: Math.round(wide * radius * Math.cos(angle)),
        y: Math.round(radius * Math.sin(angle)),
      })
    })
  }
  return places
}
