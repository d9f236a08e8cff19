import { i18n } from '@lingui/core'
import { QueryClient } from '@tanstack/react-query'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { server } from '../../test/server'
import { api } from './client'
import { recordKeys } from './records'
import { changeCached } from './saving'

const person = { name: 'person', plural: 'people' }
const row = (id: string, more = {}) => ({ id, version: 1, position: 'Owner', city: 'Brno', ...more })

it('takes back only what it changed, and leaves alone what came meanwhile', () => {
  const queries = new QueryClient()
  const key = [...recordKeys.lists(person), {}]
  queries.setQueryData(key, { pages: [{ items: [row('a'), row('b')] }] })
  const undo = changeCached(queries, person, 'a', (one) => ({ ...one, position: 'Buyer' }))
  changeCached(queries, person, 'b', (one) => ({ ...one, position: 'Director' }))
  changeCached(queries, person, 'a', (one) => ({ ...one, city: 'Praha' }))
  undo()
  expect(queries.getQueryData(key)).toEqual({
    pages: [{ items: [row('a', { city: 'Praha' }), row('b', { position: 'Director' })] }],
  })
})

it('sends again with the same key what was not answered, and with a new one what was', async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  const keys: (string | null)[] = []
  let answer = () => HttpResponse.error()
  server.use(
    http.post('*/api/v1/people', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      return answer()
    }),
  )
  const send = () => api.post('/people', { firstName: 'Vesna' }).catch(() => null)
  await send()
  answer = () => HttpResponse.json({ id: 'a' })
  await send()
  await send()
  expect(keys[0]).toBe(keys[1])
  expect(keys[2]).not.toBe(keys[1])
})
