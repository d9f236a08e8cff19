import { t } from '@lingui/core/macro'
import { api, headersFor, problemOf } from './client'
import type { ObjectName } from './objects'
import { ApiProblem } from './problem'
import { noticeSignedOut } from './signedOut'
import type { AttachedFile } from './types'

export interface Sending {
  /** From 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Where a file of a record is fetched; `inline` shows a picture in its place. */
export const fileAddress = (
  { plural }: Pick<ObjectName, 'plural'>,
  recordId: string,
  fileId: string,
  inline = false,
): string => `${api.href(`/${plural}/${recordId}/files/${fileId}`)}${inline ? '?inline' : ''}`

// eslint-disable-next-line lingui/no-unlocalized-strings -- a name that programs know
const aborted = () => new DOMException('', 'AbortError')

const problemIn = (request: XMLHttpRequest): Promise<ApiProblem> =>
  problemOf(new Response(request.responseText, { status: request.status, statusText: request.statusText }))

/** Sends a file, which a record can then be saved with. `fetch` would not tell how far it is. */
export const sendFile = (file: File, { onProgress, signal }: Sending): Promise<AttachedFile> =>
  new Promise((resolve, reject: (reason: Error) => void) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    request.open('POST', api.href('/files'))
    headersFor('POST', body, {}).forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total)
    })
    request.addEventListener('load', () => {
      if (request.status === 201) {
        resolve(JSON.parse(request.responseText) as AttachedFile)
        return
      }
      void problemIn(request).then((problem) => {
        noticeSignedOut(problem)
        reject(problem)
      })
    })
    request.addEventListener('error', () =>
      reject(new ApiProblem({ title: t`No connection to the server`, status: 0, code: 'no-connection' })),
    )
    request.addEventListener('abort', () => reject(aborted()))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
