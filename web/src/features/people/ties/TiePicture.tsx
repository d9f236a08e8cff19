import '@xyflow/react/dist/base.css'
import { useLingui } from '@lingui/react/macro'
import { useComputedColorScheme } from '@mantine/core'
import {
  Background,
  Controls,
  BaseEdge,
  type Edge,
  type EdgeProps,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useRecordAddress } from '../../../records/fields/RecordLink'
import { Avatar } from '../../../ui/Avatar'
import { type Place, placesOf } from './places'
import { today } from '../../../lib/format/dates'
import { isOver, type TieGraph, type TieNode } from './ties'
import { useEdgeText } from './useEdgeText'
import classes from './Picture.module.css'

type PartyNode = Node<{ party: TieNode; onLeave: () => void }, 'party'>

type TieLine = Edge<{ from: Place; to: Place }, 'tie'>

const nodeTypes = { party: Party }
const edgeTypes = { tie: Line }

const size = { width: 170, height: 40 }

interface Props {
  graph: TieGraph
  /** A card is opened. */
  onLeave: () => void
}

/** Nodes are links: Tab goes through them, Enter opens the card. */
export function TiePicture({ graph, onLeave }: Props) {
  const { t } = useLingui()
  const text = useEdgeText()
  const scheme = useComputedColorScheme('light')
  const places = useMemo(() => placesOf(graph.nodes, graph.edges), [graph])
  const placeOf = (id: string): Place => places.get(id) ?? { x: 0, y: 0 }
  const nodes = graph.nodes.map((party): PartyNode => ({
    id: party.id,
    type: 'party',
    position: placeOf(party.id),
    data: { party, onLeave },
    ...size,
  }))
  const day = today()
  const edges = graph.edges.map((edge): TieLine => ({
    id: edge.by + edge.id,
    source: edge.from.id,
    target: edge.to.id,
    type: 'tie',
    data: { from: placeOf(edge.from.id), to: placeOf(edge.to.id) },
    label: text(edge),
    focusable: false,
    className: [
      classes['edge'],
      isOver(edge.endedOn, day) ? classes['over'] : '',
      edge.circular ? classes['circular'] : '',
    ].join(' '),
    ...(edge.symmetrical ? {} : { markerEnd: { type: MarkerType.ArrowClosed, color: 'var(--od-ring)' } }),
  }))
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      colorMode={scheme}
      fitView
      fitViewOptions={{ padding: 0.06 }}
      minZoom={0.15}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      proOptions={{ hideAttribution: true }}
      aria-label={t`Who is tied to whom`}
      ariaLabelConfig={{
        'controls.ariaLabel': t`Size of the picture`,
        'controls.zoomIn.ariaLabel': t`Larger`,
        'controls.zoomOut.ariaLabel': t`Smaller`,
        'controls.fitView.ariaLabel': t`Show all`,
      }}
    >
      <Background />
      <Controls showInteractive={false} />
    </ReactFlow>
  )
}

/** From the border of one node to the border of the other, whichever sides face each other. */
function Line({ data, label, markerEnd }: EdgeProps<TieLine>) {
  if (data === undefined) return null
  const from = borderOf(data.from, data.to)
  const to = borderOf(data.to, data.from)
  const path = `M ${from.x},${from.y} L ${to.x},${to.y}` // eslint-disable-line lingui/no-unlocalized-strings -- a shape
  return (
    <BaseEdge
      path={path}
      label={label}
      labelX={(from.x + to.x) / 2}
      labelY={(from.y + to.y) / 2}
      labelBgPadding={[4, 2]}
      {...(markerEnd === undefined ? {} : { markerEnd })}
    />
  )
}

/** Where the line from the middle of one node towards another leaves it. */
const borderOf = (node: Place, other: Place): Place => {
  const [dx, dy] = [other.x - node.x, other.y - node.y]
  const part = Math.min(
    dx === 0 ? Infinity : size.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : size.height / 2 / Math.abs(dy),
    0.5,
  )
  return { x: node.x + size.width / 2 + dx * part, y: node.y + size.height / 2 + dy * part }
}

function Party({ data: { party, onLeave } }: NodeProps<PartyNode>) {
  const address = useRecordAddress()(party.object, party.id)
  const inside = (
    <>
      <Avatar name={party.name} kind={party.object === 'company' ? 'company' : 'person'} size={24} />
      <span>{party.name}</span>
    </>
  )
  return (
    <div className={classes['node']} data-middle={party.distance === 0 || undefined}>
      <Handle
        type="target"
        position={Position.Top}
        className={classes['handle'] ?? ''}
        isConnectable={false}
      />
      {address === null ? (
        <span className={classes['party']}>{inside}</span>
      ) : (
        <Link to={address} className={`${classes['party']} nopan`} onClick={onLeave}>
          {inside}
        </Link>
      )}
      <Handle
        type="source"
        position={Position.Bottom}
        className={classes['handle'] ?? ''}
        isConnectable={false}
      />
    </div>
  )
}
