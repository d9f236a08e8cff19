import type { FieldDescription, FieldValue, RecordRow } from '../../lib/api/types'

const own = (
  key: string,
  type: FieldDescription['type'],
  label: string,
  extra: Partial<FieldDescription> = {},
): FieldDescription => ({
  key,
  type,
  label,
  labels: { en: label },
  required: false,
  readOnly: false,
  sortable: !['choices', 'address', 'relations', 'richText', 'files'].includes(type),
  filterable: true,
  aggregatable: type === 'rating' || type === 'duration',
  own: true,
  state: 'ready',
  ...extra,
})

const wood = ['Oak', 'Walnut', 'Ash', 'Beech']
const colours = ['orange', 'wine', 'olive', 'teal'] as const

/** One field of each new kind, as a furniture maker might have them. */
export const ownFields = (): FieldDescription[] => [
  own('woodSpecies', 'choice', 'Wood species', {
    group: 'Workshop',
    help: 'What the customer chose at the first meeting',
    options: wood.map((label, at) => ({ value: label.toLowerCase(), label, labels: { en: label }, color: colours[at] ?? null, archived: label === 'Ash' })),
  }),
  own('finishes', 'choices', 'Finishes', {
    group: 'Workshop',
    options: ['Oil', 'Lacquer', 'Wax'].map((label) => ({ value: label.toLowerCase(), label, labels: { en: label }, color: null, archived: false })),
  }),
  own('assembly', 'duration', 'Assembly', { group: 'Workshop' }),
  own('priority', 'rating', 'Priority', { max: 5 }),
  own('site', 'address', 'Site'),
  own('offerNumber', 'autonumber', 'Offer number', { readOnly: true, format: 'KP-{0000}' }),
  own('architects', 'relations', 'Architects', { relation: 'person' }),
  own('brief', 'richText', 'Brief'),
  own('papers', 'files', 'Papers', { group: 'Workshop', max: 3 }),
] // prettier-ignore

/** Filled in some deals, so that lists have something to show. */
export const ownValues = (at: number, architect: RecordRow | undefined): Record<string, FieldValue> => {
  if (at % 3 === 2) return { offerNumber: `KP-${String(at + 1).padStart(4, '0')}` }
  return {
    woodSpecies: wood[at % wood.length]?.toLowerCase() ?? null,
    finishes: at % 2 === 0 ? ['oil', 'wax'] : ['lacquer'],
    assembly: 5400 * (1 + (at % 4)),
    priority: 1 + (at % 5),
    site: { street: 'Kneza Miloša 4', postalCode: '11000', city: 'Beograd', country: 'RS' },
    offerNumber: `KP-${String(at + 1).padStart(4, '0')}`,
    architects: architect === undefined ? [] : [{ id: architect.id, name: String(architect['name']) }],
    brief: '<p>Two <strong>oak</strong> tables</p><ul><li>oiled</li></ul>',
  }
}
