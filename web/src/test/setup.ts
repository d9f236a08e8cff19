import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

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

window.HTMLElement.prototype.scrollIntoView = () => undefined
Object.defineProperty(window.HTMLElement.prototype, 'clientHeight', { get: () => 800 })
Object.defineProperty(window.HTMLElement.prototype, 'clientWidth', { get: () => 1200 })

afterEach(cleanup)
