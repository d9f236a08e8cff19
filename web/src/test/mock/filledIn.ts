import type { FieldValue, RecordRow, Reference } from '../../lib/api/types'

const named = (row: RecordRow | undefined): Reference | null =>
  row === undefined ? null : { id: row.id, name: String(row['name']) }

/** What the server fills into a new record where nothing is said. */
export const filledIn = (
  object: string,
  me: Reference,
  first: (object: string) => RecordRow | undefined,
): Record<string, FieldValue> => {
  switch (object) {
    case 'task':
      return { kind: 'todo', status: 'open', allDay: false, assignee: me }
    case 'product':
      return { active: true }
    case 'deal':
      return { pipeline: named(first('pipeline')), stage: named(first('stage')), status: 'open' }
    default:
      return {}
  }
}
