import type { FieldChange, TimelineEntry } from '../../lib/api/timeline'
import { dayOf, dayText } from '../../lib/format/dates'
import { fold } from '../../lib/text/fold'

/** One line of the timeline: an entry, or several like ones folded into one. */
export interface TimelineItem {
  id: string
  entries: TimelineEntry[]
}

export interface TimelineDay {
  /** `2026-11-24`, by the reader's clock. */
  day: string
  items: TimelineItem[]
}

/** Of one record folded with itself. */
const repeated = new Set(['changed', 'stageMove'])
/** Folded over all records of an object: files bring in many at once, and changes of many take them away. */
const ofMany = new Set(['created', 'deleted', 'restored'])
const fewest = 3

/** Into its first stage a deal comes when it is made. */
const isFirstStep = (entry: TimelineEntry) => entry.kind === 'stageMove' && entry.from === null

const alike = (a: TimelineEntry, b: TimelineEntry) => {
  if (a.kind !== b.kind || a.by?.id !== b.by?.id || a.about.object !== b.about.object) return false
  if (ofMany.has(a.kind)) return a.origin === b.origin && a.job === b.job
  if (isFirstStep(a)) return isFirstStep(b)
  return repeated.has(a.kind) && !isFirstStep(b) && a.about.id === b.about.id
}

/** Entries by day, newest first; three and more like events in a row become one line. */
export const byDay = (entries: readonly TimelineEntry[]): TimelineDay[] => {
  const days: TimelineDay[] = []
  for (const entry of entries) {
    const day = dayText(dayOf(entry.at))
    let current = days.at(-1)
    if (current?.day !== day) {
      current = { day, items: [] }
      days.push(current)
    }
    const last = current.items.at(-1)
    const before = last?.entries.at(-1)
    if (last !== undefined && before !== undefined && alike(before, entry)) last.entries.push(entry)
    else current.items.push({ id: entry.id, entries: [entry] })
  }
  return days.map(({ day, items }) => ({
    day,
    items: items.flatMap((item) =>
      item.entries.length >= fewest
        ? [item]
        : item.entries.map((entry) => ({ id: entry.id, entries: [entry] })),
    ),
  }))
}

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(plain).join(' ')
  if (typeof value === 'object') return Object.values(value).map(plain).join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const changeText = ({ label, from, to }: FieldChange) => `${label} ${plain(from)} ${plain(to)}`

/** Everything of an entry that a reader could look for. */
export const textOf = (entry: TimelineEntry): string => {
  const own = (() => {
    switch (entry.kind) {
      case 'note':
        return entry.note.text
      case 'task':
        return `${entry.task.title} ${entry.task.assignee?.name ?? ''}`
      case 'stageMove':
        return `${entry.from?.name ?? ''} ${entry.to.name ?? ''}`
      case 'changed':
        return entry.changes.map(changeText).join(' ')
      default:
        return ''
    }
  })()
  return `${own} ${entry.by?.name ?? ''} ${entry.about.name ?? ''}`
}

/** The entries in which every word is found, whatever the script. */
export const found = (entries: readonly TimelineEntry[], words: string): TimelineEntry[] => {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  return wanted.length === 0
    ? [...entries]
    : entries.filter((entry) => wanted.every((word) => fold(textOf(entry)).includes(word)))
}
