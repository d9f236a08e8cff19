import { useEffect, useRef, useState } from 'react'
import { sendFile } from '../../lib/api/files'
import type { AttachedFile } from '../../lib/api/types'

/** A file on its way, or one that did not arrive. */
export interface Upload {
  key: number
  file: File
  /** From 0 to 1. */
  share: number
  /** Why it was not taken. */
  fault?: string | undefined
  /** Whether trying again may help. */
  again: boolean
}

interface Request {
  onArrived: (file: AttachedFile) => void
  /** Why a file is not even sent. */
  refuse: (file: File, others: number) => string | undefined
  /** Of a form that was left nothing is wanted any more; a card is saved all the same. */
  whenLeft: 'finish' | 'cancel'
}

/** Sends files one beside the other; each can be cancelled, and tried again. */
export const useUploads = (request: Request) => {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const made = useRef(0)
  const running = useRef(new Map<number, AbortController>())
  const latest = useRef(request)
  useEffect(() => {
    latest.current = request
  })
  useEffect(() => {
    const all = running.current
    return () => {
      if (latest.current.whenLeft === 'cancel') all.forEach((one) => one.abort())
    }
  }, [])

  const put = (key: number, change: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const drop = (key: number) => setUploads((before) => before.filter((one) => one.key !== key))

  const send = async (key: number, file: File) => {
    const control = new AbortController()
    running.current.set(key, control)
    try {
      const arrived = await sendFile(file, {
        signal: control.signal,
        onProgress: (share) => put(key, { share }),
      })
      drop(key)
      latest.current.onArrived(arrived)
    } catch (error) {
      if (control.signal.aborted) drop(key)
      else put(key, { fault: error instanceof Error ? error.message : String(error) })
    } finally {
      running.current.delete(key)
    }
  }

  const add = (files: readonly File[]) => {
    for (const file of files) {
      made.current += 1
      const key = made.current
      const fault = latest.current.refuse(file, running.current.size)
      setUploads((before) => [...before, { key, file, share: 0, fault, again: fault === undefined }])
      if (fault === undefined) void send(key, file)
    }
  }

  return {
    uploads,
    add,
    cancel: (key: number) => {
      running.current.get(key)?.abort()
      drop(key)
    },
    retry: ({ key, file }: Upload) => {
      put(key, { share: 0, fault: undefined })
      void send(key, file)
    },
  }
}
