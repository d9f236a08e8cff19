import { expect, it } from 'vitest'
import type { AccessRow } from '../settings'
import { changed, nothing, withField, withRow } from './changes'

const row = (role: string, see: AccessRow['see']): AccessRow => ({
  role,
  object: 'deal',
  see,
  create: 'own',
  edit: 'own',
  delete: 'own',
  export: 'own',
  bulk: 'own',
})

it('keeps the rows of a role that was added meanwhile', () => {
  const changes = withRow(nothing, row('seller', 'all'))
  const later = { items: [row('seller', 'own'), row('clerk', 'none')], fields: [] }
  expect(changed(later, changes).items.map(({ role, see }) => [role, see])).toEqual([
    ['seller', 'all'],
    ['clerk', 'none'],
  ])
})

it('counts the last word on a field and drops what is no limit', () => {
  const field = { role: 'seller', object: 'deal', field: 'amount' } as const
  const hidden = withField(nothing, { ...field, access: 'none' })
  expect(changed({ items: [], fields: [] }, hidden).fields).toHaveLength(1)
  const shown = withField(hidden, { ...field, access: 'edit' })
  expect(changed({ items: [], fields: [{ ...field, access: 'see' }] }, shown).fields).toEqual([])
})
