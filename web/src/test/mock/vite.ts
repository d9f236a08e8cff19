import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { getResponse, type HttpHandler } from 'msw'
import type { Plugin } from 'vite'

const requestOf = async (message: IncomingMessage): Promise<Request> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const headers = Object.entries(message.headers).map(([key, value]): [string, string] => [
    key,
    String(value),
  ])
  const method = message.method ?? 'GET'
  return new Request(`http://mock${message.url ?? '/'}`, {
    method,
    headers,
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  })
}

const answer = async (handlers: HttpHandler[], message: IncomingMessage, out: ServerResponse) => {
  const response =
    (await getResponse(handlers, await requestOf(message))) ?? new Response(null, { status: 404 })
  out.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null) out.end()
  else Readable.fromWeb(response.body as WebStream).pipe(out)
}

/** `npm run dev:mock`: the dev server answers /api itself, from the fixtures the tests use. */
export const mockServer = (): Plugin => ({
  name: 'odnos-mock-server',
  apply: 'serve',
  configureServer: (server) => {
    let handlers: Promise<HttpHandler[]> | null = null
    server.middlewares.use((message, out, next) => {
      if (message.url?.startsWith('/api/') !== true) {
        next()
        return
      }
      handlers ??= server
        .ssrLoadModule('/src/test/mock/handlers.ts')
        .then((module) => (module['mockHandlers'] as (start: object) => HttpHandler[])({ ownFields: true }))
      handlers.then((loaded) => answer(loaded, message, out)).catch(next)
    })
  },
})
