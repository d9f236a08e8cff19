import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { server } from './server'

// jsdom draws nothing: what Mantine and the virtual lists measure gets a size here.
Object.defineProperty(window, 'matchMedia', {
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }),
})

class SizeObserver implements ResizeObserver {
  observe() {
    return undefined
  }
  unobserve() {
    return undefined
  }
  disconnect() {
    return undefined
  }
}
window.ResizeObserver = SizeObserver

class SilentSource extends EventTarget {
  close() {
    return undefined
  }
}
Object.defineProperty(window, 'EventSource', { value: SilentSource, writable: true })
window.scrollTo = () => undefined

// Text areas that grow wait for the fonts.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

window.HTMLElement.prototype.scrollIntoView = () => undefined
Object.defineProperty(window.HTMLElement.prototype, 'clientHeight', { get: () => 800 })
Object.defineProperty(window.HTMLElement.prototype, 'clientWidth', { get: () => 1200 })

// A busy machine is no failure.
configure({ asyncUtilTimeout: 20_000 })

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
  window.localStorage.clear()
})
afterAll(() => server.close())
