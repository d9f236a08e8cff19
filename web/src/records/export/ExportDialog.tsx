import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ExportedList, type ExportFormat, exportCountQuery, startExport } from '../../lib/api/exports'
import { rememberJob } from '../../lib/api/jobs'
import { usePast } from '../../lib/api/past'
import { reasonOf } from '../../lib/api/problem'
import type { ObjectDescription } from '../../lib/api/types'
import { Dialog } from '../../ui/Dialog'
import { SegmentControl } from '../../ui/SegmentControl'
import classes from './ExportDialog.module.css'

interface Props {
  object: ObjectDescription
  /** Paths of the columns in sight. */
  columns: readonly string[]
  list: ExportedList
  onClose: () => void
}

/** The list, or what was chosen of it, as a file; the tray tells how far it is and has the file. */
export function ExportDialog({ object, columns, list, onClose }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [which, setWhich] = useState<'shown' | 'all'>('shown')
  const [delimiter, setDelimiter] = useState('')
  const past = usePast()
  const counted = useQuery(exportCountQuery(object, { ...list, ...past }))
  const count = counted.data ?? null
  const { see, export: may } = object.permissions
  const start = useMutation({
    mutationFn: () =>
      startExport(object, {
        ...list,
        ...past,
        format,
        ...(which === 'shown' ? { fields: [...columns] } : {}),
        ...(format === 'csv' && delimiter !== '' ? { delimiter } : {}),
      }),
    onSuccess: (job) => {
      rememberJob(queries, job)
      onClose()
    },
  })
  const { pluralLabel } = object
  const fault = start.error ?? counted.error
  return (
    <Dialog title={t`Export: ${pluralLabel}`} size={460} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!start.isPending) start.mutate()
        }}
      >
        {counted.error === null && (
          <p className={classes['count']} role="status">
            {count === null ? (
              <Trans>Counting…</Trans>
            ) : (
              <Plural value={count} one="# record" other="# records" />
            )}
          </p>
        )}
        {may !== see && (
          <p className={classes['note']}>
            <Trans>Records that you see but may not export are left out.</Trans>
          </p>
        )}
        <SegmentControl
          label={t`Kind of file`}
          value={format}
          onChange={setFormat}
          segments={[
            { value: 'csv', label: 'CSV' },
            { value: 'xlsx', label: 'XLSX' },
          ]}
        />
        <SegmentControl
          label={t`Columns`}
          value={which}
          onChange={setWhich}
          segments={[
            { value: 'shown', label: t`As shown` },
            { value: 'all', label: t`All fields` },
          ]}
        />
        {format === 'csv' && (
          <NativeSelect
            label={t`Between cells`}
            value={delimiter}
            onChange={(event) => setDelimiter(event.currentTarget.value)}
            data={[
              { value: '', label: t`As usual in my language` },
              { value: ';', label: t`Semicolon` },
              { value: ',', label: t`Comma` },
              { value: '\t', label: t`Tab` },
            ]}
          />
        )}
        <p className={classes['note']}>
          <Trans>An id stands in the last column, so that the file can be imported again.</Trans>
        </p>
        {fault !== null && (
          <p role="alert" className={classes['fault']}>
            {reasonOf(fault)}
          </p>
        )}
        <div className={classes['actions']}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            type="submit"
            variant="filled"
            data-autofocus
            loading={start.isPending}
            disabled={count === 0}
          >
            <Trans context="action">Export</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
