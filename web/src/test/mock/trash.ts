import { http, HttpResponse, type HttpHandler } from 'msw'
import type { AuditEntry } from '../../lib/api/audit'
import type { TrashItem } from '../../lib/api/trash'
import type { MockStore } from './store'

const at = '*/api/v1'
const day = 86_400_000

const audit: AuditEntry[] = [
  {
    id: 'a1', kind: 'settings', at: '2026-11-20T09:30:00Z', by: { id: 'u1', name: 'Jelena Marković' }, origin: 'PERSON',
    about: { object: 'roleAccess', id: '0', name: null },
    changes: [{ field: 'seller.deal.see', from: 'own', to: 'all' }],
  },
  {
    id: 'a2', kind: 'settings', at: '2026-11-19T09:30:00Z', by: { id: 'u1', name: 'Jelena Marković' }, origin: 'API',
    about: { object: 'companySettings', id: '0', name: null },
    changes: [{ field: 'name', from: 'Javor', to: 'Javor & Hrast' }],
  },
] // prettier-ignore

/** The trash of everything in the store, its term, and what was changed of the settings. */
export const trashHandlers = (store: MockStore): HttpHandler[] => {
  let days: number | null = 30
  const goneAt = (deletedAt: string) =>
    days === null ? null : new Date(Date.parse(deletedAt) + days * day).toISOString()
  return [
    http.get(`${at}/trash`, ({ request }) => {
      const wanted = new URL(request.url).searchParams.get('objects')
      const items = store.objects
        .filter(({ name }) => wanted === null || name === wanted)
        .flatMap((object) => store.all(object.name).map((row) => ({ object, row })))
        .filter(({ row }) => row.deletedAt != null)
        .map(({ object, row }): TrashItem => ({
          object: object.name,
          id: row.id,
          name: String(row[object.nameField] ?? ''),
          deletedAt: row.deletedAt ?? '',
          deletedBy: { id: 'u1', name: 'Jelena Marković' },
          goneAt: goneAt(row.deletedAt ?? ''),
          mayRestore: true,
        }))
        .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt))
      return HttpResponse.json({ items, next: null })
    }),
    http.get(`${at}/trash/settings`, () => HttpResponse.json({ days })),
    http.put(`${at}/trash/settings`, async ({ request }) => {
      days = ((await request.json()) as { days: number | null }).days
      return HttpResponse.json({ days })
    }),
    http.get(`${at}/audit`, ({ request }) => {
      const wanted = new URL(request.url).searchParams.get('objects')
      const items = audit.filter(({ about }) => wanted === null || about.object === wanted)
      return HttpResponse.json({ items, next: null })
    }),
  ]
}
