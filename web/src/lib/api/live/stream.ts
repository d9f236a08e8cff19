/** One thing the server said, and the place in its stream after it. */
export interface LiveMessage {
  event: 'ping' | 'change' | 'presence' | 'missed'
  data: unknown
  at: string
}

export type Tell = (message: LiveMessage) => void

const events = ['ping', 'change', 'presence', 'missed'] as const

/** The server says something every twenty seconds; a line that broke in a computer's sleep says nothing at all. */
const longestSilence = 50_000
/** First and longest wait before the stream is opened again. */
const firstPause = 1000
const longestPause = 60_000

/**
 * A stream that opens itself again where it was: after an end, after a silence, after an answer that a browser takes
 * for final (401, 503). What cannot be told any more is said as `missed`.
 */
export const openStream = (position: () => string | undefined, tell: Tell): (() => void) => {
  let source: EventSource | undefined
  let reopening: number | undefined
  let watch: number | undefined
  let failures = 0

  const heard = () => {
    window.clearTimeout(watch)
    watch = window.setTimeout(again, longestSilence)
  }
  const open = () => {
    const at = position()
    const own = new EventSource(
      at === undefined ? '/api/v1/live' : `/api/v1/live?after=${encodeURIComponent(at)}`,
    )
    source = own
    heard()
    for (const event of events)
      own.addEventListener(event, (message: MessageEvent<string>) => {
        failures = 0
        heard()
        tell({ event, data: JSON.parse(message.data) as unknown, at: message.lastEventId })
      })
    own.onerror = () => {
      own.close()
      window.clearTimeout(watch)
      const pause = Math.min(longestPause, firstPause * 2 ** failures) * (0.75 + Math.random() / 2)
      failures += 1
      window.clearTimeout(reopening)
      reopening = window.setTimeout(open, pause)
    }
  }
  const again = () => {
    window.clearTimeout(reopening)
    source?.close()
    open()
  }
  window.addEventListener('online', again)
  open()
  return () => {
    window.removeEventListener('online', again)
    window.clearTimeout(reopening)
    window.clearTimeout(watch)
    source?.close()
  }
}
