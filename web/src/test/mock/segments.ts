import { http, HttpResponse, type HttpHandler } from 'msw'
import type { Move, Segment } from '../../lib/api/segments'
import { idOf } from './data'
import { problem } from './problem'

const at = '*/api/v1/segments'

export const segmentOf = (
  part: Partial<Segment> & Pick<Segment, 'id' | 'object' | 'name' | 'kind'>,
): Segment => ({
  version: 1,
  filter: part.kind === 'dynamic' ? { and: [] } : null,
  audience: 'private',
  roles: [],
  owner: { id: idOf('user', 1), name: 'Jelena Marković' },
  mayEdit: true,
  size: 0,
  faults: [],
  ...part,
})

/** Segments in memory, as far as the page notices them; the ids put on a list are only counted. */
export const segmentHandlers = (start: readonly Segment[] = []): HttpHandler[] => {
  let segments = [...start]
  let trash: Segment[] = []
  const moves: Move[] = []
  let made = 0
  const missing = () => problem(404, 'notFound', 'There is no such segment')
  const put = (segment: Segment) => {
    segments = segments.map((one) => (one.id === segment.id ? segment : one))
    return HttpResponse.json(segment)
  }
  const moved = async (id: unknown, request: Request, by: 1 | -1) => {
    const segment = segments.find((one) => one.id === id)
    const { ids = [] } = (await request.json()) as { ids?: string[] }
    if (segment !== undefined) put({ ...segment, size: (segment.size ?? 0) + by * ids.length })
    return HttpResponse.json({
      change: 'change-1',
      entered: by > 0 ? ids.length : 0,
      left: by < 0 ? ids.length : 0,
    })
  }
  return [
    http.get(at, () => HttpResponse.json({ items: segments })),
    http.post(at, async ({ request }) => {
      made += 1
      const segment = segmentOf({ ...((await request.json()) as Segment), id: `segment-${made}` })
      segments = [...segments, segment]
      return HttpResponse.json(segment, { status: 201 })
    }),
    http.get(`${at}/:id`, ({ params }) => {
      const segment = segments.find(({ id }) => id === params['id'])
      return segment === undefined ? missing() : HttpResponse.json(segment)
    }),
    http.patch(`${at}/:id`, async ({ params, request }) => {
      const segment = segments.find(({ id }) => id === params['id'])
      if (segment === undefined) return missing()
      return put({
        ...segment,
        ...((await request.json()) as Partial<Segment>),
        version: segment.version + 1,
      })
    }),
    http.delete(`${at}/:id`, ({ params }) => {
      trash = [...trash, ...segments.filter(({ id }) => id === params['id'])]
      segments = segments.filter(({ id }) => id !== params['id'])
      return new HttpResponse(null, { status: 204 })
    }),
    http.post(`${at}/:id/restore`, ({ params }) => {
      const segment = trash.find(({ id }) => id === params['id'])
      if (segment === undefined) return missing()
      segments = [...segments, segment]
      return HttpResponse.json(segment)
    }),
    http.get(`${at}/:id/sizes`, ({ params }) => {
      const size = segments.find(({ id }) => id === params['id'])?.size ?? 0
      return HttpResponse.json({
        items: [
          { day: '2026-11-28', size: 1 },
          { day: '2026-11-30', size },
        ],
      })
    }),
    http.get(`${at}/:id/moves`, () => HttpResponse.json({ items: moves, next: null })),
    http.post(`${at}/:id/members/add`, ({ params, request }) => moved(params['id'], request, 1)),
    http.post(`${at}/:id/members/remove`, ({ params, request }) => moved(params['id'], request, -1)),
    http.post(`${at}/:id/members/undo`, ({ params }) => {
      const segment = segments.find(({ id }) => id === params['id'])
      if (segment !== undefined) put({ ...segment, size: 0 })
      return HttpResponse.json({ change: 'change-2', entered: 0, left: 1 })
    }),
    http.get('*/api/v1/:plural/:id/segments', () =>
      HttpResponse.json({
        items: segments.map(({ id, name, kind, mayEdit }) => ({ id, name, kind, mayEdit })),
      }),
    ),
  ]
}
