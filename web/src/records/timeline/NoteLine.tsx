import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconNote, IconPencil, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useObject } from '../../lib/api/objects'
import { isProblem } from '../../lib/api/problem'
import { useSaveRecord } from '../../lib/api/saving'
import type { TimelineEntry } from '../../lib/api/timeline'
import type { ObjectDescription } from '../../lib/api/types'
import { Highlight } from '../../ui/Highlight'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { useMayEdit } from '../fields/useMayEdit'
import { useDeleteWithUndo } from '../useDeleteWithUndo'
import { Line } from './Line'
import classes from './Timeline.module.css'

type Note = Extract<TimelineEntry, { kind: 'note' }>

interface Props {
  entry: Note
  about: ReactNode
  words: string
}

/** A note: who, and the text on its soft ground; its writer may put it right or take it away. */
export function NoteLine({ entry, about, words }: Props) {
  const object = useObject('note')
  const [editing, setEditing] = useState(false)
  return (
    <Line icon={IconNote} at={entry.at}>
      <div className={classes['subject']}>
        <strong>{entry.by?.name}</strong>
        {about !== false && <span className={classes['quiet']}>{about}</span>}
        {object !== null && !editing && (
          <NoteTools object={object} entry={entry} onEdit={() => setEditing(true)} />
        )}
      </div>
      {editing && object !== null ? (
        <NoteEditor object={object} entry={entry} onClose={() => setEditing(false)} />
      ) : (
        <div className={classes['note']}>
          <Highlight text={entry.note.text} queries={[words]} />
        </div>
      )}
    </Line>
  )
}

function NoteTools({
  object,
  entry,
  onEdit,
}: {
  object: ObjectDescription
  entry: Note
  onEdit: () => void
}) {
  const { t } = useLingui()
  const may = useMayEdit(object)
  const remove = useDeleteWithUndo(object)
  const owner = { owner: entry.by }
  return (
    <span className={classes['tools']}>
      {may(owner) && (
        <ActionIcon size="sm" aria-label={t`Edit the note`} onClick={onEdit}>
          <IconPencil size={15} />
        </ActionIcon>
      )}
      {may(owner, 'delete') && (
        <ActionIcon size="sm" aria-label={t`Delete the note`} onClick={() => remove(entry.note.id, t`Note`)}>
          <IconTrash size={15} />
        </ActionIcon>
      )}
    </span>
  )
}

function NoteEditor({
  object,
  entry,
  onClose,
}: {
  object: ObjectDescription
  entry: Note
  onClose: () => void
}) {
  const { t } = useLingui()
  const toasts = useToasts()
  const save = useSaveRecord(object)
  const [text, setText] = useState(entry.note.text)
  const [began] = useState(entry.note.version)
  const store = () =>
    void save
      .mutateAsync({ id: entry.note.id, input: { text }, version: began })
      .then(onClose, (error: unknown) =>
        toasts.show({
          tone: 'error',
          text: isProblem(error) ? (error.at('text') ?? error.message) : String(error),
        }),
      )
  return (
    <div className={classes['noteEditor']}>
      <Textarea
        autosize
        autoFocus
        minRows={2}
        aria-label={t`Text of the note`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) store()
          if (event.key === 'Escape') onClose()
        }}
      />
      <div className={classes['buttons']}>
        <Button
          size="xs"
          variant="filled"
          disabled={text.trim() === ''}
          loading={save.isPending}
          onClick={store}
        >
          <Trans>Save</Trans>
        </Button>
        <Button size="xs" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  )
}
