import { http, HttpResponse, type HttpHandler } from 'msw'
import type { SavedView } from '../../lib/api/views'
import { idOf } from './data'
import { problem } from './problem'

const at = '*/api/v1/views'

export const viewOf = (part: Partial<SavedView> & Pick<SavedView, 'id' | 'object' | 'name'>): SavedView => ({
  version: 1,
  kind: 'table',
  settings: {},
  audience: 'private',
  roles: [],
  owner: { id: idOf('user', 1), name: 'Jelena Marković' },
  mayEdit: true,
  pinned: true,
  default: false,
  faults: [],
  ...part,
})

/** Saved views in memory, as far as the page notices them. */
export const viewHandlers = (start: readonly SavedView[] = []): HttpHandler[] => {
  let views = [...start]
  let trash: SavedView[] = []
  let made = 0
  const missing = () => problem(404, 'notFound', 'There is no such view')
  return [
    http.get(at, ({ request }) => {
      const object = new URL(request.url).searchParams.get('object')
      return HttpResponse.json({ items: views.filter((view) => view.object === object) })
    }),
    http.post(at, async ({ request }) => {
      made += 1
      const view = viewOf({ ...((await request.json()) as SavedView), id: `view-${made}` })
      views = [...views, view]
      return HttpResponse.json(view, { status: 201 })
    }),
    http.put(`${at}/order`, async ({ request }) => {
      const { ids } = (await request.json()) as { ids: string[] }
      views = views.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      return HttpResponse.json({ items: views })
    }),
    http.patch(`${at}/:id`, async ({ params, request }) => {
      const view = views.find(({ id }) => id === params['id'])
      if (view === undefined) return missing()
      const { default: first, ...change } = (await request.json()) as Partial<SavedView>
      const content = Object.keys(change).some((key) => key !== 'pinned')
      if (first !== undefined) views = views.map((one) => ({ ...one, default: false }))
      const next: SavedView = {
        ...view,
        ...change,
        ...(change.settings === undefined ? {} : { faults: [] }),
        version: view.version + (content ? 1 : 0),
        default: first ?? view.default,
      }
      views = views.map((one) => (one.id === next.id ? next : one))
      return HttpResponse.json(next)
    }),
    http.delete(`${at}/:id`, ({ params }) => {
      trash = [...trash, ...views.filter(({ id }) => id === params['id'])]
      views = views.filter(({ id }) => id !== params['id'])
      return new HttpResponse(null, { status: 204 })
    }),
    http.post(`${at}/:id/restore`, ({ params }) => {
      const view = trash.find(({ id }) => id === params['id'])
      if (view === undefined) return missing()
      views = [...views, view]
      return HttpResponse.json(view)
    }),
  ]
}
