import { http, HttpResponse, type HttpHandler } from 'msw'
import { objects } from './objects'

const at = '*/api/v1'
const now = () => new Date().toISOString()

/** Settings of a company that nobody else keeps: what is sent is what is there afterwards. */
export const settingsHandlers = (): HttpHandler[] => {
  let company = { name: 'Javor & Hrast', language: 'sr-Latn', currency: 'EUR', timeZone: 'Europe/Belgrade' }
  let tokens = [
    { id: 't1', name: 'Web shop', prefix: 'odn_4fk2', role: null as string | null, createdAt: now(), seenAt: now() as string | null, expiresOn: '2027-06-30' },
  ]
  let sessions = [
    { id: 's1', browser: 'Chrome, Linux', createdAt: now(), seenAt: now(), current: true },
    { id: 's2', browser: 'Safari, iPhone', createdAt: now(), seenAt: now(), current: false },
  ]
  let access = (['administrator', 'manager', 'seller'] as const).flatMap((role) =>
    objects.map(({ name }) => {
      const scope = role === 'administrator' ? 'all' : role === 'manager' ? 'department' : 'own'
      return { role, object: name, see: scope, create: scope, edit: scope, delete: scope, export: scope, bulk: scope }
    }),
  )
  let fields: { role: string; object: string; field: string; access: string }[] = []
  let roles = ['administrator', 'manager', 'seller'].map((key) => ({
    key,
    label: key.charAt(0).toUpperCase() + key.slice(1),
    labels: {},
    base: key,
    builtIn: true,
    retired: false,
    users: 1,
  }))
  let rates = [{ currency: 'USD', validOn: '2026-11-01', rate: '0.86' }]
  const none = () => new HttpResponse(null, { status: 204 })
  return [
    http.get(`${at}/company-settings`, () => HttpResponse.json(company)),
    http.patch(`${at}/company-settings`, async ({ request }) => {
      company = { ...company, ...((await request.json()) as object) }
      return HttpResponse.json(company)
    }),
    http.get(`${at}/exchange-rates`, () => HttpResponse.json({ items: rates })),
    http.put(`${at}/exchange-rates/:currency/:validOn`, async ({ params, request }) => {
      const { rate } = (await request.json()) as { rate: string }
      const made = { currency: String(params['currency']), validOn: String(params['validOn']), rate }
      rates = [...rates.filter((one) => one.currency !== made.currency || one.validOn !== made.validOn), made]
      return HttpResponse.json(made)
    }),
    http.delete(`${at}/exchange-rates/:currency/:validOn`, ({ params }) => {
      rates = rates.filter((one) => one.currency !== params['currency'] || one.validOn !== params['validOn'])
      return none()
    }),
    http.get(`${at}/tokens`, () => HttpResponse.json({ items: tokens })),
    http.post(`${at}/tokens`, async ({ request }) => {
      const { name, role = null } = (await request.json()) as { name: string; role?: string }
      const made = { id: `t${tokens.length + 1}`, name, prefix: 'odn_9xk1', role, createdAt: now(), seenAt: null, expiresOn: '2027-11-21' }
      tokens = [...tokens, made]
      return HttpResponse.json({ ...made, token: 'odn_9xk1-oak-walnut-ash' }, { status: 201 })
    }),
    http.delete(`${at}/tokens/:id`, ({ params }) => {
      tokens = tokens.filter(({ id }) => id !== params['id'])
      return none()
    }),
    http.get(`${at}/sessions`, () => HttpResponse.json({ items: sessions })),
    http.delete(`${at}/sessions/:id`, ({ params }) => {
      sessions = sessions.filter(({ id }) => id !== params['id'])
      return none()
    }),
    http.post(`${at}/session/password`, none),
    http.get(`${at}/role-access`, () => HttpResponse.json({ items: access, fields })),
    http.put(`${at}/role-access`, async ({ request }) => {
      const wanted = (await request.json()) as { items: typeof access; fields: typeof fields }
      access = wanted.items
      fields = wanted.fields
      return HttpResponse.json({ items: access, fields })
    }),
    http.get(`${at}/roles`, () => HttpResponse.json({ items: roles })),
    http.post(`${at}/roles`, async ({ request }) => {
      const { key, labels, copyOf } = (await request.json()) as { key: string; labels: Record<string, string>; copyOf: string }
      const made = { key, label: labels['en'] ?? key, labels, base: copyOf, builtIn: false, retired: false, users: 0 }
      roles = [...roles, made]
      access = [...access, ...access.filter(({ role }) => role === copyOf).map((row) => ({ ...row, role: key as typeof row.role }))]
      return HttpResponse.json(made, { status: 201 })
    }),
    http.patch(`${at}/roles/:key`, async ({ params, request }) => {
      const change = (await request.json()) as Partial<(typeof roles)[number]>
      roles = roles.map((one) => (one.key === params['key'] ? { ...one, ...change } : one))
      return HttpResponse.json(roles.find(({ key }) => key === params['key']))
    }),
    http.post(`${at}/users/:id/invitation`, () => HttpResponse.json({ link: 'http://localhost:8080/invitation/oak-walnut', expiresAt: now() }, { status: 201 })),
    http.delete(`${at}/sample`, none),
  ]
} // prettier-ignore
