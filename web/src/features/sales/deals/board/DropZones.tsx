import { useDroppable } from '@dnd-kit/react'
import { Trans } from '@lingui/react/macro'
import { IconThumbDown, IconTrash, IconTrophy } from '@tabler/icons-react'
import { Kbd } from '../../../../ui/keys/Kbd'
import type { Stage } from '../../pipelines/pipelines'
import { deleteZone, type Drag, dropId } from '../../../../records/board/drag'
import classes from './DropZones.module.css'

interface Props {
  drag: Drag
  zones: readonly Stage[]
  mayDelete: boolean
}

/** Won, lost and the trash, at the bottom while a card is in hand. */
export function DropZones({ drag, zones, mayDelete }: Props) {
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
        {mayDelete && <DeleteZone over={drag.over === deleteZone} />}
      </div>
    </div>
  )
}

function DeleteZone({ over }: { over: boolean }) {
  const { ref } = useDroppable({ id: dropId(deleteZone), collisionPriority: 10 })
  return (
    <div ref={ref} className={classes['zone']} data-kind="delete" data-over={over}>
      <IconTrash size={22} stroke={1.75} aria-hidden />
      <div>
        <div className={classes['name']}>
          <Trans>Delete</Trans>
        </div>
        <div className={classes['what']}>
          <Trans>undo for 10 s, then in the trash</Trans>
        </div>
      </div>
    </div>
  )
}

function Zone({ stage, over }: { stage: Stage; over: boolean }) {
  // Above the columns, which reach under the bar.
  const { ref } = useDroppable({ id: dropId(stage.id), collisionPriority: 10 })
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
