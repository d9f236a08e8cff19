import { Trans } from '@lingui/react/macro'
import { RecordLink } from '../../../records/fields/RecordLink'
import { Period } from './Period'
import type { TieGraph } from './ties'
import { useEdgeText } from './useEdgeText'
import classes from './Picture.module.css'

/** All that the picture shows, one tie a line. */
export function TieTable({ graph }: { graph: TieGraph }) {
  const text = useEdgeText()
  const known = new Map(graph.nodes.map((node) => [node.id, node]))
  const edges = graph.edges.flatMap((edge) => {
    const from = known.get(edge.from.id)
    const to = known.get(edge.to.id)
    return from === undefined || to === undefined
      ? []
      : [{ edge, from, to, distance: Math.min(from.distance, to.distance) }]
  })
  if (edges.length === 0)
    return (
      <p className={classes['quiet']}>
        <Trans>Nobody is tied to anybody here.</Trans>
      </p>
    )
  return (
    <ul className={classes['list']}>
      {edges
        .sort((one, other) => one.distance - other.distance)
        .map(({ edge, from, to }) => (
          <li key={edge.by + edge.id}>
            <RecordLink object={from.object} id={from.id} name={from.name} />
            <span className={classes['how']}>{text(edge)}</span>
            <RecordLink object={to.object} id={to.id} name={to.name} />
            <span className={classes['quiet']}>
              <Period from={edge.startedOn} until={edge.endedOn} />
            </span>
          </li>
        ))}
    </ul>
  )
}
