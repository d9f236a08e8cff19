import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { createElement, useState } from 'react'
import type { AttachedFile } from '../../lib/api/types'
import { iconOfType, isPreviewed, sizeText } from './files'
import classes from './Files.module.css'

export type AddressOf = (file: AttachedFile, inline?: boolean) => string | undefined

interface Props {
  file: AttachedFile
  addressOf: AddressOf | undefined
  onRemove?: (() => void) | undefined
}

/** One file: what it looks like, its name to fetch it by, how large it is. */
export function FileLine({ file, addressOf, onRemove }: Props) {
  const { t, i18n } = useLingui()
  const { name, type, size } = file
  const address = addressOf?.(file)
  return (
    <li className={classes['line']}>
      <Look file={file} src={addressOf?.(file, true)} type={type} />
      <span className={classes['said']}>
        {address === undefined ? (
          <span className={classes['name']}>{name}</span>
        ) : (
          <a className={classes['name']} href={address} download={name} title={name}>
            {name}
          </a>
        )}
        <span className={classes['quiet']}>{sizeText(i18n.locale, size)}</span>
      </span>
      {onRemove !== undefined && (
        <Tooltip label={t`Remove`}>
          <ActionIcon
            className={classes['act'] ?? ''}
            size="sm"
            aria-label={t`Remove ${name}`}
            onClick={onRemove}
          >
            <IconX size={15} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

/** A small picture, or the icon of what it is. */
function Look({ file, src, type }: { file: AttachedFile; src: string | undefined; type: string }) {
  const [broken, setBroken] = useState(false)
  if (src === undefined || broken || !isPreviewed(file))
    return (
      <span className={classes['look']} aria-hidden>
        {createElement(iconOfType(type), { size: 18, stroke: 1.5 })}
      </span>
    )
  return <img className={classes['look']} src={src} alt="" loading="lazy" onError={() => setBroken(true)} />
}
