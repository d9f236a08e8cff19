import { expect, it } from 'vitest'
import type { FieldDescription } from '../../../lib/api/types'
import { apiName, changesIn, draftOf, newDraft, newInput, pastedOptions } from './draft'
import { fallbackIn, tidyTexts } from './texts'

const field: FieldDescription = {
  key: 'wood',
  type: 'choice',
  label: 'Wood',
  labels: { en: 'Wood', ru: 'Дерево' },
  required: false,
  readOnly: false,
  sortable: true,
  filterable: true,
  aggregatable: false,
  own: true,
  options: [{ value: 'oak', label: 'Oak', labels: { en: 'Oak' }, color: 'orange', archived: false }],
}

it('sends of a change only what differs', () => {
  const before = draftOf(field, 'en')
  expect(changesIn(before, before)).toEqual({})
  expect(changesIn({ ...before, group: ' Workshop ' }, before)).toEqual({ group: 'Workshop' })
  expect(changesIn({ ...before, labels: { en: 'Timber', ru: '' } }, before)).toEqual({
    labels: { en: 'Timber' },
  })
})

it('says of a new field what it has, and nothing of what its kind has not', () => {
  const draft = { ...newDraft(), labels: { en: 'Priority' }, type: 'rating' as const, max: 7 }
  expect(newInput(draft)).toEqual({ type: 'rating', labels: { en: 'Priority' }, max: 7 })
})

it('writes a relation proposed for new records as an id', () => {
  const draft = {
    ...newDraft(),
    labels: { en: 'Architect' },
    type: 'relation' as const,
    relation: 'person',
    standard: { id: 'p1', name: 'Nina' },
  }
  expect(newInput(draft)).toMatchObject({ relation: 'person', default: 'p1' })
})

it.each([
  [{ en: 'Wood species' }, 'woodSpecies'],
  [{ 'sr-Latn': 'Vrsta drveta' }, 'vrstaDrveta'],
  [{ ru: 'Порода дерева' }, 'porodaDereva'],
  [{ en: 'Area, m²' }, 'areaM'],
  [{ en: '2nd phone' }, 'x2ndPhone'],
])('names the field %o in the API %s', (labels, name) => {
  expect(apiName(labels, 'en')).toBe(name)
})

it('takes a pasted list line by line, each choice once and none that is there', () => {
  const { options } = draftOf(field, 'en')
  const { added, known } = pastedOptions('Oak\r\nWalnut\tOrah\n\n walnut \nAsh', options, 'en')
  expect(added.map(({ labels }) => labels.en)).toEqual(['Walnut', 'Ash'])
  expect(known).toBe(2)
})

it('falls back to the other script, then to the company’s language, then to any', () => {
  expect(fallbackIn({ 'sr-Latn': 'Hrast', en: 'Oak' }, 'sr-Cyrl', 'en')).toBe('Храст')
  expect(fallbackIn({ en: 'Oak', cs: 'Dub' }, 'az', 'cs')).toBe('Dub')
  expect(fallbackIn({ ru: 'Дуб' }, 'az', 'cs')).toBe('Дуб')
  expect(tidyTexts({ en: '  ', ru: ' Дуб ' })).toEqual({ ru: 'Дуб' })
})
