import { openStream, type Tell } from './stream'

/** For as long as the page is seen: nobody looks at a hidden tab, and it hears what it missed when it is shown. */
export const whileSeen = (run: () => () => void): (() => void) => {
  let stop: (() => void) | undefined
  const look = () => {
    if (document.visibilityState === 'hidden') {
      stop?.()
      stop = undefined
    } else stop ??= run()
  }
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    document.removeEventListener('visibilitychange', look)
    stop?.()
  }
}

/** Only one tab of a browser at a time; where the browser knows no such turns, each. */
const inTurn = (name: string, run: () => () => void): (() => void) => {
  if (!('locks' in navigator)) return run()
  const turn = new AbortController()
  const { signal } = turn
  void navigator.locks
    .request(name, { signal }, () => {
      const stop = run()
      return new Promise<void>((done) => {
        signal.addEventListener('abort', () => {
          stop()
          done()
        })
      })
    })
    .catch(() => undefined)
  return () => turn.abort()
}

/**
 * The stream of changes, once for all tabs of a browser: a browser keeps six connections to a server, and open tabs
 * must not use them up. The tab whose turn it is listens and passes on.
 */
export const shareStream = (reader: string, begin: string | undefined, tell: Tell): (() => void) => {
  const name = `odnos-live-${reader}`
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null
  let at = begin
  const receive: Tell = (message) => {
    if (message.at !== '') at = message.at
    tell(message)
  }
  channel?.addEventListener('message', ({ data }: MessageEvent<Parameters<Tell>[0]>) => receive(data))
  const stop = whileSeen(() =>
    inTurn(name, () =>
      openStream(
        () => at,
        (message) => {
          receive(message)
          channel?.postMessage(message)
        },
      ),
    ),
  )
  return () => {
    stop()
    channel?.close()
  }
}
