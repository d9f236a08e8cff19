import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Select } from '@mantine/core'
import { IconAlertCircle, IconFileSpreadsheet } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useId, useState } from 'react'
import { reasonOf } from '../../lib/api/problem'
import type { ObjectDescription } from '../../lib/api/types'
import { useUpload } from './imports'
import classes from './Import.module.css'

/** A file; what is in it is told by its columns, or chosen before. */
export function Upload({ objects }: { objects: ObjectDescription[] }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const upload = useUpload()
  const input = useId()
  const [object, setObject] = useState<string | null>(null)
  const [over, setOver] = useState(false)

  const take = (file: File | undefined) => {
    if (file === undefined) return
    upload.mutate(
      { file, object },
      { onSuccess: ({ id }) => void navigate({ to: '/import/$id', params: { id } }) },
    )
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <div className={classes['upload']}>
      <Select
        label={t`What is in the file`}
        data={objects.map(({ name, pluralLabel }) => ({ value: name, label: pluralLabel }))}
        value={object}
        onChange={setObject}
        placeholder={t`Told by its columns`}
        clearable
        maw={320}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a label takes what is dropped on it for its field */}
      <label
        htmlFor={input}
        className={classes['drop']}
        data-over={over}
        data-busy={upload.isPending}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
        <span>
          {upload.isPending ? (
            <Trans>Reading the file…</Trans>
          ) : (
            <Trans>
              Drop a file here, or <b>choose one</b>
            </Trans>
          )}
        </span>
        <small>
          <Trans>
            CSV of any spreadsheet. Encoding, delimiter and columns are found, and can be changed.
          </Trans>
        </small>
        <input
          id={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          className={classes['file']}
          disabled={upload.isPending}
          onChange={(event) => {
            take(event.currentTarget.files?.[0])
            event.currentTarget.value = ''
          }}
        />
      </label>
      {upload.error !== null && (
        <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} role="alert">
          {reasonOf(upload.error)}
        </Alert>
      )}
    </div>
  )
}
