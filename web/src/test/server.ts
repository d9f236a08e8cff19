import { setupServer } from 'msw/node'

/** One for a test file; each test adds handlers of its own and they are taken away after it. */
export const server = setupServer()
