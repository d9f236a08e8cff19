import { useDroppable } from '@dnd-kit/react'
import { Trans } from '@lingui/react/macro'
import { IconThumbDown, IconTrophy } from '@tabler/icons-react'
import { Kbd } from '../../../../ui/keys/Kbd'
import type { Stage } from '../../pipelines/pipelines'
import type { Drag } from './drag'
import classes from './DropZones.module.css'

interface Props {
  drag: Drag
  zones: readonly Stage[]
}

/** Won and lost, at the bottom while a card is in hand. */
export function DropZones({ drag, zones }: Props) {
  return (
    <div className={classes['bar']}>
      {drag.by === 'keyboard' && (
        <div className={classes['hints']}>
          <Kbd keys="← →" /> <Trans>stage</Trans>
          <Kbd keys="space" /> <Trans>drop</Trans>
          <Kbd keys="escape" /> <Trans>put it back</Trans>
        </div>
      )}
      <div className={classes['zones']}>
        {zones.map((stage) => (
          <Zone key={stage.id} stage={stage} over={drag.over === stage.id} />
        ))}
      </div>
    </div>
  )
}

function Zone({ stage, over }: { stage: Stage; over: boolean }) {
  // Above the columns, which reach under the bar.
  const { ref } = useDroppable({ id: stage.id, collisionPriority: 10 })
  const won = stage.kind === 'won'
  const Icon = won ? IconTrophy : IconThumbDown
  return (
    <div ref={ref} className={classes['zone']} data-kind={stage.kind} data-over={over}>
      <Icon size={22} stroke={1.75} aria-hidden />
      <div>
        <div className={classes['name']}>{stage.name}</div>
        <div className={classes['what']}>
          {won ? <Trans>closes it today</Trans> : <Trans>asks for a reason</Trans>}
        </div>
      </div>
    </div>
  )
}
