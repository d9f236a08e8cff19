import { useSyncExternalStore } from 'react'
import type { ApiProblem } from './problem'

let signedOut = false
const listeners = new Set<() => void>()

const set = (next: boolean) => {
  if (signedOut === next) return
  signedOut = next
  listeners.forEach((tell) => tell())
}

/** Whatever was asked for: the server no longer knows who asks. A wrong password is no news of that kind. */
export const noticeSignedOut = (problem: ApiProblem) => {
  if (problem.status === 401 && problem.code !== 'signInFailed') set(true)
}

export const signedInAgain = () => set(false)

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

/** Whether the session has ended while the page was open. */
export const useSignedOut = (): boolean => useSyncExternalStore(subscribe, () => signedOut)
