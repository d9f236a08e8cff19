import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { AttachedFile } from '../../lib/api/types'
import type { FieldInputProps } from '../fields/inputs/input'
import { FileBox } from './FileBox'
import { filesOf } from './files'
import classes from './Files.module.css'
import type { Upload } from './useUploads'

/** Files of a record that is being written: sent at once, the record's when it is saved. */
export function FilesField({ field, value, onChange, id, error }: FieldInputProps) {
  const files = filesOf(value)
  // What arrives later must not bring back what the form was when it was sent.
  const latest = useRef({ files, onChange })
  useEffect(() => {
    latest.current = { files, onChange }
  })
  const put = (change: (before: AttachedFile[]) => AttachedFile[]) => {
    const next = change(latest.current.files)
    latest.current.files = next
    latest.current.onChange(next)
  }
  return (
    <FileBox
      field={field}
      files={files}
      onAdd={(file) => put((before) => [...before, file])}
      onRemove={({ id: gone }) => put((before) => before.filter((one) => one.id !== gone))}
      whenLeft="cancel"
      id={id}
      error={error}
    >
      {(uploads) => <Waiting uploads={uploads} />}
    </FileBox>
  )
}

/** Keeps the form around from going while files are on their way. */
function Waiting({ uploads }: { uploads: readonly Upload[] }) {
  const [asked, setAsked] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const sending = uploads.some(({ fault }) => fault === undefined)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!sending || form == null) return undefined
    const hold = (event: Event) => {
      event.preventDefault()
      event.stopPropagation()
      setAsked(true)
    }
    form.addEventListener('submit', hold)
    return () => {
      form.removeEventListener('submit', hold)
      setAsked(false)
    }
  }, [sending])
  return (
    <span ref={place} className={classes['fault']} role="status">
      {sending && asked && <Trans>Wait until the files have arrived, or cancel them</Trans>}
    </span>
  )
}
