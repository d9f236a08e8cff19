import type { ObjectName } from '../../lib/api/objects'
import { records } from '../../lib/api/records'
import type { RecordInput } from '../../lib/api/types'

export interface Sent {
  /** Ids of the records that took their values. */
  done: string[]
  /** Why others did not, each reason once. */
  reasons: string[]
}

const chunk = 500

/** Changes some hundred records at a time; what is refused leaves the others as they are. */
export const send = async (object: ObjectName, inputs: readonly RecordInput[]): Promise<Sent> => {
  const sent: Sent = { done: [], reasons: [] }
  const because = (reason: string) => {
    if (!sent.reasons.includes(reason)) sent.reasons.push(reason)
  }
  for (let at = 0; at < inputs.length; at += chunk) {
    const update = inputs.slice(at, at + chunk)
    try {
      const { results } = await records.batch(object, { update, mode: 'each' })
      for (const { id, status, problem } of results) {
        if (status !== 'error') sent.done.push(id)
        else because(problem?.detail ?? problem?.title ?? '')
      }
    } catch (error) {
      // What is done already can still be taken back.
      because(error instanceof Error ? error.message : String(error))
      break
    }
  }
  return sent
}
