import type { TimelineAnswer, TimelineEntry } from '../../lib/api/timeline'
import type { AboutReference, ObjectDescription, RecordRow, Reference } from '../../lib/api/types'
import type { MockStore } from './store'

const text = (row: RecordRow, key: string) => String(row[key] ?? '')

export const timelineOf = (
  store: MockStore,
  object: ObjectDescription,
  row: RecordRow,
  kinds: string | null,
): TimelineAnswer => {
  const about: AboutReference = { object: object.name, id: row.id, name: text(row, object.nameField) }
  const common = (id: string, at: string, by: Reference | null) => ({ id, at, by, about })
  const notes = store.about(object.name, row.id, 'note').map((note): TimelineEntry => ({
    ...common(note.id, note.createdAt ?? '', note.owner ?? null),
    kind: 'note',
    note: { id: note.id, text: text(note, 'text'), version: note.version },
  }))
  const tasks = store.about(object.name, row.id, 'task').map((task): TimelineEntry => ({
    ...common(task.id, task.createdAt ?? '', task.owner ?? null),
    kind: 'task',
    task: {
      id: task.id,
      title: text(task, 'title'),
      dueAt: task['dueAt'] as string | null,
      allDay: task['allDay'] === true,
      status: task['status'] as 'open' | 'done',
      assignee: task['assignee'] as Reference | null,
      version: task.version,
      kind: text(task, 'kind'),
    },
  }))
  const moves: TimelineEntry[] =
    object.name === 'deal'
      ? [
          {
            ...common(`${row.id}-move`, text(row, 'stageEnteredAt'), row.owner ?? null),
            kind: 'stageMove',
            from: null,
            to: row['stage'] as Reference,
            seconds: 345_600,
          },
        ]
      : []
  const made: TimelineEntry = {
    ...common(`${row.id}-made`, row.createdAt ?? '', row.owner ?? null),
    kind: 'created',
  }
  const wanted = kinds?.split(',')
  const items = [...notes, ...tasks, ...moves, made]
    .filter(({ kind }) => wanted?.includes(kind) ?? true)
    .sort((a, b) => b.at.localeCompare(a.at))
  return { items, next: null }
}
