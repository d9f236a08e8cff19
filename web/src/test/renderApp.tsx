import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type HttpHandler } from 'msw'
import { activateLanguage } from '../app/i18n/language'
import { Providers } from '../app/Providers'
import { newQueryClient } from '../app/queries'
import { newRouter } from '../app/router'
import type { Start } from './mock/account'
import { mockHandlers } from './mock/handlers'
import { server } from './server'

export { activateLanguage }

interface Options extends Start {
  path?: string
  /** Answers that differ from the mock's in this test. */
  answers?: HttpHandler[]
}

/** The whole page at an address, as a person meets it, over a mock server of its own. */
export const renderApp = async ({ path = '/', language = 'en', answers = [], ...start }: Options = {}) => {
  server.use(...answers, ...mockHandlers({ ...start, language }))
  await activateLanguage(language)
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } })
  const router = newRouter(queries, createMemoryHistory({ initialEntries: [path] }))
  const view = render(<Providers queries={queries} router={router} env="test" />)
  return { ...view, user: userEvent.setup({ delay: null }), router, queries }
}
