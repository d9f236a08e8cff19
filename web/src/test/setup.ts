import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import * as React from 'react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
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
  configurable: true,
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
Object.defineProperty(window, 'EventSource', { value: SilentSource, writable: true, configurable: true })
window.scrollTo = () => undefined

// Text areas that grow wait for the fonts.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })

window.HTMLElement.prototype.scrollIntoView = () => undefined
Object.defineProperty(window.HTMLElement.prototype, 'clientHeight', { get: () => 800, configurable: true })
Object.defineProperty(window.HTMLElement.prototype, 'clientWidth', { get: () => 1200, configurable: true })

// No styles are loaded here, so an element looks as its own attributes say: to ask all rules of the browser's own sheet for
// each element, whenever a test looks for what can be seen, took a fifth of all the time of the tests.
const looks = (display: string, own = '') => {
  const { style } = document.createElement('p')
  style.cssText = `display: ${display}; ${own}`
  return style
}
const [unseen, inline, block] = [looks('none'), looks('inline'), looks('block')]
const unseenTags = new Set(['SCRIPT', 'STYLE', 'TEMPLATE'])
const inlineTags = new Set([
  'A',
  'B',
  'CODE',
  'EM',
  'I',
  'KBD',
  'LABEL',
  'MARK',
  'S',
  'SMALL',
  'SPAN',
  'STRONG',
  'U',
])
window.getComputedStyle = (element) => {
  if (element.hasAttribute('hidden') || unseenTags.has(element.tagName)) return unseen
  const own = element.getAttribute('style') ?? ''
  const usual = inlineTags.has(element.tagName) ? inline : block
  return own === '' ? usual : looks(usual.display, own)
}

// React notes for each element where it was made, for warnings: a sixth of all the time of the tests.
const internals = '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'
if (internals in React)
  Object.defineProperty(React[internals], 'recentlyCreatedOwnerStacks', {
    get: () => Number.POSITIVE_INFINITY,
    set: (value) => {
      void value
    },
  })

configure({
  // A busy machine is no failure.
  asyncUtilTimeout: 20_000,
  // The whole page in words costs more than the search for what is not there yet; `screen.debug()` shows it.
  getElementError: (message) => new Error(message ?? 'not found'),
})

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
  window.localStorage.clear()
})
afterAll(async () => {
  // A part still on its way when its page is torn down would be broken for all later files.
  await vi.dynamicImportSettled()
  server.close()
})
