import { expect, test } from 'vitest'
import type { RecordRow } from '../../../lib/api/types'
import { inTree, within } from './departmentTree'

const row = (id: string, parent: string | null): RecordRow => ({
  id,
  version: 1,
  name: id,
  parent: parent === null ? null : { id: parent, name: parent },
})

const rows = [
  row('part', 'whole'),
  row('whole', null),
  row('deep', 'part'),
  row('other', null),
  row('lost', 'gone'),
]

test('each department stands before its parts', () => {
  expect(inTree(rows).map(({ row: { id }, depth }) => `${id} ${depth}`)).toEqual([
    'whole 0',
    'part 1',
    'deep 2',
    'other 0',
    'lost 0',
  ])
})

test('a department cannot become a part of its own parts', () => {
  expect(within(rows, 'whole')).toEqual(['whole', 'part', 'deep'])
  expect(within(rows, 'deep')).toEqual(['deep'])
})
