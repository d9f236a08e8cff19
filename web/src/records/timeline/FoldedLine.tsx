import { Plural, useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconHistory, IconPlus, IconRestore, IconTrash } from '@tabler/icons-react'
import type { TimelineEntry } from '../../lib/api/timeline'
import { useObject } from '../../lib/api/objects'
import { useFormat } from '../../lib/format/useFormat'
import { Line } from './Line'
import { UndoMany } from './UndoMany'
import { useOriginText } from './useOriginText'
import classes from './Timeline.module.css'

interface Props {
  first: TimelineEntry
  count: number
  onOpen: () => void
}

const icons = {
  stageMove: IconArrowRight,
  created: IconPlus,
  deleted: IconTrash,
  restored: IconRestore,
}

const iconOf = (kind: TimelineEntry['kind']) =>
  kind in icons ? icons[kind as keyof typeof icons] : IconHistory

/** Like events in a row as one sentence, opened by it. */
export function FoldedLine({ first, count, onOpen }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const what = useObject(first.about.object)?.pluralLabel ?? ''
  const originText = useOriginText()
  const ofMany = (count: string): string | null => {
    switch (first.kind) {
      case 'created':
        return t`${what}: ${count} created`
      case 'deleted':
        return t`${what}: ${count} moved to the trash`
      case 'restored':
        return t`${what}: ${count} taken back from the trash`
      case 'stageMove':
        return first.from === null ? t`${what}: ${count} in their first stage` : null
      default:
        return null
    }
  }
  return (
    <Line icon={iconOf(first.kind)} at={first.at}>
      <strong>{first.by?.name}</strong>{' '}
      <button type="button" className={classes['textButton']} aria-expanded={false} onClick={onOpen}>
        {ofMany(format.number(count)) ?? <Plural value={count} one="# change" other="# changes" />}
      </button>{' '}
      {/* Changes of one record in a row may come from here and there. */}
      {first.kind !== 'changed' && (
        <>
          <span className={classes['quiet']}>{originText(first.origin)}</span>
          <UndoMany job={first.job} />
        </>
      )}
    </Line>
  )
}
