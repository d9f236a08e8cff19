import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../lib/api/timeline'
import { byDay, found } from './group'

const about = { object: 'person', id: 'p', name: 'Marko Petrović' }
const jelena = { id: 'u', name: 'Jelena' }
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString()
const changed = (id: string, day: number, by = jelena): TimelineEntry => ({
  id, kind: 'changed', at: at(day, 12), by, about, changes: [{ field: 'city', label: 'City', from: 'Brno', to: 'Praha' }],
}) // prettier-ignore
const note = (id: string, day: number, text: string): TimelineEntry => ({
  id, kind: 'note', at: at(day, 9), by: jelena, about, note: { id, text, version: 1 },
}) // prettier-ignore

const created = (id: string, origin: string, object = 'deal'): TimelineEntry => ({
  id, kind: 'created', at: at(24, 12), by: jelena, about: { object, id, name: id }, origin,
}) // prettier-ignore
const firstStep = (id: string): TimelineEntry => ({
  id, kind: 'stageMove', at: at(24, 12), by: jelena, about: { object: 'deal', id, name: id },
  from: null, to: { id: 's', name: 'New' }, seconds: null,
}) // prettier-ignore
const sizes = (entries: TimelineEntry[]) =>
  byDay(entries).map(({ items }) => items.map((one) => one.entries.length))

describe('the timeline', () => {
  it('stands under days of the reader', () => {
    const days = byDay([note('a', 24, 'x'), note('b', 24, 'y'), note('c', 22, 'z')])
    expect(days.map(({ day, items }) => [day, items.length])).toEqual([
      ['2026-11-24', 2],
      ['2026-11-22', 1],
    ])
  })

  it('folds three like events in a row into one line, and never across days or people', () => {
    const other = { id: 'v', name: 'Tomáš' }
    const days = byDay([
      changed('a', 24),
      changed('b', 24),
      changed('c', 24),
      changed('d', 24, other),
      changed('e', 23),
    ])
    expect(days.map(({ items }) => items.map(({ entries }) => entries.length))).toEqual([[3, 1], [1]])
  })

  it('folds many records of an object that one file brought in', () => {
    const file = ['a', 'b', 'c', 'd'].map((id) => created(id, 'IMPORT'))
    expect(sizes([...file, created('e', 'PERSON'), created('f', 'IMPORT', 'task')])).toEqual([[4, 1, 1]])
    expect(sizes(['a', 'b', 'c'].map(firstStep))).toEqual([[3]])
  })

  it('leaves two like events as they are', () => {
    expect(byDay([changed('a', 24), changed('b', 24)])[0]?.items).toHaveLength(2)
  })

  it('finds words in notes and changes in either script', () => {
    const entries = [note('a', 24, 'Имамо плоча у магацину'), changed('b', 24)]
    expect(found(entries, 'ploca magacinu').map(({ id }) => id)).toEqual(['a'])
    expect(found(entries, 'brno').map(({ id }) => id)).toEqual(['b'])
    expect(found(entries, '')).toHaveLength(2)
  })
})
