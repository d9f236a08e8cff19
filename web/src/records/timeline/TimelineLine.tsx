import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowRight, IconPencil, IconPlus, IconRestore, IconShare, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { TimelineEntry } from '../../lib/api/timeline'
import { fieldOf, useObject } from '../../lib/api/objects'
import type { AboutReference, ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { FilesChange } from '../fields/EditorSlot'
import { FieldText } from '../fields/FieldText'
import { FormerText } from '../fields/FormerText'
import { RecordLink } from '../fields/RecordLink'
import { isEmpty, plainText } from '../fields/values'
import { FoldedLine } from './FoldedLine'
import type { TimelineItem } from './group'
import { Line } from './Line'
import { NoteLine } from './NoteLine'
import { PutBack } from './PutBack'
import { TaskLine } from './TaskLine'
import { UndoMany } from './UndoMany'
import classes from './Timeline.module.css'

interface Props {
  item: TimelineItem
  object: ObjectDescription
  recordId: string
  words: string
  onTaskDone?: (() => void) | undefined
}

/** An entry as its kind shows it; like ones folded open on request. */
export function TimelineLine({ item, object, recordId, words, onTaskDone }: Props) {
  const [opened, setOpened] = useState(false)
  const first = item.entries[0]
  if (first === undefined) return null
  const count = item.entries.length
  if (count > 1 && !opened) return <FoldedLine first={first} count={count} onOpen={() => setOpened(true)} />
  return (
    <>
      {item.entries.map((entry) => (
        <Entry
          key={entry.id}
          entry={entry}
          object={object}
          recordId={recordId}
          words={words}
          onTaskDone={onTaskDone}
        />
      ))}
    </>
  )
}

function Entry({ entry, recordId, words, onTaskDone }: Omit<Props, 'item'> & { entry: TimelineEntry }) {
  const elsewhere = entry.about.id !== recordId
  const about = elsewhere && entry.about.name !== null && <RecordLink {...entry.about} />
  switch (entry.kind) {
    case 'note':
      return <NoteLine entry={entry} about={about} words={words} />
    case 'task':
      return <TaskLine entry={entry} about={about} words={words} onDone={onTaskDone} />
    case 'stageMove':
      return <MoveLine entry={entry} about={about} />
    case 'changed':
      return <ChangedLine entry={entry} about={about} />
    case 'shared':
      return <SharedLine entry={entry} about={about} />
    default:
      return <PlainLine entry={entry} about={about} />
  }
}

type Of<Kind extends TimelineEntry['kind']> = Extract<TimelineEntry, { kind: Kind }>

function MoveLine({ entry, about }: { entry: Of<'stageMove'>; about: ReactNode }) {
  const format = useFormat()
  const { from, to, seconds } = entry
  const stood = seconds === null ? null : format.age(Math.floor(seconds / 86_400))
  return (
    <Line icon={IconArrowRight} at={entry.at}>
      {about}{' '}
      {from !== null && (
        <>
          {from.name} <IconArrowRight size={13} className={classes['arrow']} aria-hidden />{' '}
        </>
      )}
      <strong>{to.name}</strong>{' '}
      <span className={classes['quiet']}>
        {stood !== null && from !== null && <Trans>after {stood}</Trans>} {entry.by?.name}
      </span>
    </Line>
  )
}

function ChangedLine({ entry, about }: { entry: Of<'changed'>; about: ReactNode }) {
  const { t } = useLingui()
  const object = useObject(entry.about.object)
  const value = (
    { field: key, otherType }: (typeof entry.changes)[number],
    shown: (typeof entry.changes)[number]['from'],
  ) => {
    const field = object === null ? undefined : fieldOf(object, key)
    if (isEmpty(shown)) return <span className={classes['quiet']}>{t`empty`}</span>
    if (otherType === true) return <FormerText value={shown} />
    return field === undefined ? plainText(shown) : <FieldText field={field} value={shown} />
  }
  const isOfFiles = ({ field }: (typeof entry.changes)[number]) =>
    object !== null && fieldOf(object, field)?.type === 'files'
  return (
    <Line icon={IconPencil} at={entry.at}>
      {about}{' '}
      {entry.changes.map((change) => (
        <div key={change.field} className={classes['change']}>
          <span className={classes['quiet']}>{change.label}</span>{' '}
          {isOfFiles(change) ? (
            <FilesChange from={change.from} to={change.to} />
          ) : (
            <>
              <s>{value(change, change.from)}</s>{' '}
              <IconArrowRight size={13} className={classes['arrow']} aria-hidden />{' '}
              <span>{value(change, change.to)}</span>
            </>
          )}{' '}
          {object !== null && change.otherType !== true && (
            <PutBack object={object} entry={entry} field={change.field} label={change.label} />
          )}
        </div>
      ))}
      <span className={classes['quiet']}>{entry.by?.name}</span>
      <UndoMany job={entry.job} />
    </Line>
  )
}

function SharedLine({ entry, about }: { entry: Of<'shared'>; about: ReactNode }) {
  const named = (all: AboutReference[]) => all.map(({ name }) => name ?? '…').join(', ')
  const given = named(entry.given)
  const taken = named(entry.taken)
  return (
    <Line icon={IconShare} at={entry.at}>
      {entry.given.length > 0 && (
        <strong>
          <Trans>Shared with {given}</Trans>{' '}
        </strong>
      )}
      {entry.taken.length > 0 && (
        <strong>
          <Trans>No longer shared with {taken}</Trans>{' '}
        </strong>
      )}
      {about} <span className={classes['quiet']}>{entry.by?.name}</span>
    </Line>
  )
}

function PlainLine({ entry, about }: { entry: Of<'created' | 'deleted' | 'restored'>; about: ReactNode }) {
  const { t } = useLingui()
  const looks = {
    created: { icon: IconPlus, text: t`Created` },
    deleted: { icon: IconTrash, text: t`Moved to the trash` },
    restored: { icon: IconRestore, text: t`Taken back from the trash` },
  }
  const { icon, text } = looks[entry.kind]
  return (
    <Line icon={icon} at={entry.at}>
      <strong>{text}</strong> {about} <span className={classes['quiet']}>{entry.by?.name}</span>
      <UndoMany job={entry.job} />
    </Line>
  )
}
