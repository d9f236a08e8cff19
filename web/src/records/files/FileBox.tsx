import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { AttachedFile, FieldDescription } from '../../lib/api/types'
import { type AddressOf, FileLine } from './FileLine'
import { mostBytes, sizeText } from './files'
import { UploadLine } from './UploadLine'
import { type Upload, useUploads } from './useUploads'
import classes from './Files.module.css'

interface Props {
  field: FieldDescription
  files: readonly AttachedFile[]
  /** Where a file is fetched, once a record has it. */
  addressOf?: AddressOf | undefined
  /** Without it nothing is added. */
  onAdd?: ((file: AttachedFile) => void) | undefined
  onRemove?: ((file: AttachedFile) => void) | undefined
  whenLeft: 'finish' | 'cancel'
  id?: string | undefined
  error?: string | undefined
  /** Stands beside the button. */
  tools?: ReactNode
  /** Told of those on their way, in the box's own form. */
  children?: (uploads: readonly Upload[]) => ReactNode
}

/** Files of a field, with a button for more and room to drop them on. */
export function FileBox({
  field,
  files,
  addressOf,
  onAdd,
  onRemove,
  whenLeft,
  id,
  error,
  tools,
  children,
}: Props) {
  const { t, i18n } = useLingui()
  const [over, setOver] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const most = field.max ?? 1
  const { label } = field
  const limit = sizeText(i18n.locale, mostBytes)
  const { uploads, add, cancel, retry } = useUploads({
    whenLeft,
    onArrived: (file) => onAdd?.(file),
    refuse: (file, others) => {
      if (file.size > mostBytes) return t`Larger than ${limit}`
      if (file.size === 0) return t`The file is empty`
      return files.length + others >= most ? t`No more files fit here: ${most} at most` : undefined
    },
  })
  const room = most - files.length - uploads.filter(({ fault }) => fault === undefined).length
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add([...event.dataTransfer.files])
  }
  const drag = (event: DragEvent) => {
    if (onAdd === undefined || event.dataTransfer.types.every((type) => type.toLowerCase() !== 'files'))
      return
    event.preventDefault()
    setOver(true)
  }
  return (
    // Whoever has no pointer to drop with has the button.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- see above
    <div
      className={classes['box']}
      data-over={over}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={onAdd === undefined ? undefined : drop}
    >
      {(files.length > 0 || uploads.length > 0) && (
        <ul className={classes['list']} aria-label={label}>
          {files.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              addressOf={addressOf}
              onRemove={
                onRemove === undefined
                  ? undefined
                  : () => {
                      onRemove(file)
                      window.requestAnimationFrame(() => button.current?.focus())
                    }
              }
            />
          ))}
          {uploads.map((upload) => (
            <UploadLine
              key={upload.key}
              upload={upload}
              onCancel={() => cancel(upload.key)}
              onRetry={() => retry(upload)}
            />
          ))}
        </ul>
      )}
      {error !== undefined && (
        <span className={classes['fault']} role="alert">
          {error}
        </span>
      )}
      <span className={classes['foot']}>
        {onAdd !== undefined && room > 0 && (
          <FileButton multiple={room > 1} onChange={(chosen) => add([chosen ?? []].flat())}>
            {({ onClick }) => (
              <Button
                ref={button}
                id={id}
                size="xs"
                variant="subtle"
                leftSection={<IconPaperclip size={15} aria-hidden />}
                aria-label={room > 1 ? t`Add files: ${label}` : t`Add a file: ${label}`}
                onClick={onClick}
              >
                {over ? (
                  <Trans>Drop it here</Trans>
                ) : room > 1 ? (
                  <Trans>Add files</Trans>
                ) : (
                  <Trans>Add a file</Trans>
                )}
              </Button>
            )}
          </FileButton>
        )}
        {tools}
      </span>
      {children?.(uploads)}
    </div>
  )
}
