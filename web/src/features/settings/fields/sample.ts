import { today } from '../../../lib/format/dates'
import { useLingui } from '@lingui/react/macro'
import { useSession } from '../../../lib/api/session'
import type { FieldDescription, FieldValue } from '../../../lib/api/types'
import { isEmpty } from '../../../records/fields/values'
import type { FieldDraft } from './draft'

const id = '00000000-0000-0000-0000-000000000000'

/** A value such as a record might have, for the preview; the default value, where there is one. */
export const useSample = (draft: FieldDraft, field: FieldDescription): FieldValue => {
  const { t } = useLingui()
  const { user, company } = useSession()
  const offered = (field.options ?? []).filter(({ archived, label }) => archived !== true && label !== '')
  if (!isEmpty(draft.standard)) return draft.standard
  const someone = { id, name: draft.relation === 'user' ? user.name : t`A record` }
  switch (draft.type) {
    case 'text':
    case 'longText':
      return t`Some words`
    case 'richText':
      return ['<p><strong>', t`Some`, '</strong>\u00a0', t`words`, '</p>'].join('')
    case 'integer':
      return 42
    case 'decimal':
      return '42.5'
    case 'money':
      return { amount: '1200.00', currency: company.currency }
    case 'date':
      return today()
    case 'instant':
      return `${today()}T09:00:00Z` // eslint-disable-line lingui/no-unlocalized-strings -- a moment
    case 'duration':
      return 5400
    case 'choice':
      return offered[0]?.value ?? null
    case 'choices':
      return offered.slice(0, 2).map(({ value }) => value)
    case 'yesNo':
      return true
    case 'rating':
      return Math.max(1, draft.max - 1)
    case 'tags':
      return [t`tag`]
    case 'phones':
      return [{ value: '+381 11 123 4567', kind: 'work' }]
    case 'emails':
      return [{ value: 'name@firm.example', kind: 'work' }]
    case 'link':
      return 'https://firm.example'
    case 'address':
      return { street: 'Kneza Miloša 4', postalCode: '11000', city: 'Beograd', country: 'RS' } // eslint-disable-line lingui/no-unlocalized-strings -- an address
    case 'autonumber':
      return draft.format.replace(/\{(0+)\}/, (_, zeros: string) => '1'.padStart(zeros.length, '0'))
    case 'relation':
      return someone
    case 'relations':
      return [someone]
    case 'files':
      return [{ id, name: t`Offer` + '.pdf', type: 'application/pdf', size: 183_000 }]
    default:
      return null
  }
}
