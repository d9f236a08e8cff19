import { http, HttpResponse, type HttpHandler } from 'msw'
import type { Credentials, Session, SetupRequest } from '../../lib/api/session'
import type { Language } from '../../lib/languages'
import { objects } from './objects'
import { problem } from './problem'
import type { MockStore } from './store'

export const password = 'walnut and oak'

const sessionOf = (store: MockStore): Session => {
  const user = store.find('user', store.me)
  return {
    user: {
      id: store.me,
      name: String(user?.['name']),
      email: 'jelena@javor.example',
      role: 'administrator',
      department: null,
      language: 'en',
    },
    company: {
      name: 'Javor & Hrast',
      language: 'sr-Latn',
      currency: 'EUR',
      timeZone: 'Europe/Belgrade',
      sample: false,
    },
    permissions: Object.fromEntries(objects.map(({ name, permissions }) => [name, permissions])),
  }
}

/** `signedIn: false` starts at the sign-in page, `empty: true` at the first run. */
export interface Start {
  /** Deals have a field of each kind that a company can add. */
  ownFields?: boolean
  signedIn?: boolean
  empty?: boolean
  /** The program was started with a sample company wished. */
  sample?: boolean
  /** The reader's own. */
  language?: Language
}

const open = /\/(setup|session|invitations\/.*)$/

export const accountHandlers = (store: MockStore, start: Start = {}): HttpHandler[] => {
  const at = '*/api/v1'
  const session = sessionOf(store)
  session.user.language = start.language ?? 'en'
  let empty = start.empty ?? false
  let signedIn = start.signedIn ?? !empty
  const answer = () => HttpResponse.json(session)

  return [
    // Without a session the server answers nothing but the pages before it.
    http.all(`${at}/*`, ({ request }) =>
      signedIn || open.test(new URL(request.url).pathname) ? undefined : problem(401, 'notSignedIn', 'Please sign in'),
    ),
    http.get(`${at}/setup`, () => (empty ? HttpResponse.json({ needed: true, sample: start.sample ?? false }) : problem(404, 'not-found', 'Set up already'))),
    http.post(`${at}/setup`, async ({ request }) => {
      const body = (await request.json()) as SetupRequest
      const errors = [
        ...(body.company.trim() === '' ? [{ pointer: '/company', code: 'required', message: 'A company needs a name' }] : []),
        ...(/^\S+@\S+$/.test(body.email) ? [] : [{ pointer: '/email', code: 'email', message: 'This is not an e-mail address' }]),
        ...(body.password.length < 10 ? [{ pointer: '/password', code: 'short', message: 'At least 10 characters' }] : []),
      ]
      if (errors.length > 0) return problem(422, 'invalid', 'Some fields need a look', { errors })
      empty = false
      signedIn = true
      session.company = { ...session.company, name: body.company, language: body.language, currency: body.currency, sample: body.sample }
      session.user = { ...session.user, email: body.email, language: body.language }
      return answer()
    }),
    http.get(`${at}/session`, () => (signedIn ? answer() : problem(401, 'notSignedIn', 'Please sign in'))),
    http.post(`${at}/session`, async ({ request }) => {
      const credentials = (await request.json()) as Credentials
      if (credentials.password !== password) return problem(401, 'signInFailed', 'The e-mail or the password is wrong')
      signedIn = true
      return answer()
    }),
    http.patch(`${at}/session`, async ({ request }) => {
      session.user = { ...session.user, ...((await request.json()) as object) }
      return answer()
    }),
    http.delete(`${at}/session`, () => {
      signedIn = false
      return new HttpResponse(null, { status: 204 })
    }),
    http.get(`${at}/invitations/:token`, ({ params }) =>
      params['token'] === 'expired'
        ? problem(404, 'not-found', 'This invitation is no longer valid')
        : HttpResponse.json({ email: 'sam@javor.example', name: 'Sam Whitfield', company: 'Javor & Hrast' }),
    ),
    http.post(`${at}/invitations/:token`, () => {
      signedIn = true
      return answer()
    }),
    // A stream that stays open and says nothing: nobody else works in this company.
    http.get(`${at}/live`, () => {
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => stream.enqueue(new TextEncoder().encode('event: ping\ndata: {}\n\n')),
      })
      return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } })
    }),
  ] // prettier-ignore
}
