import { useLingui } from '@lingui/react/macro'
import { ActionIcon, CopyButton, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCopy, IconPhone } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { Address, ObjectDescription, RecordRow } from '../../lib/api/types'
import { shownPhone } from '../../lib/format/phones'
import { Avatar } from '../../ui/Avatar'
import { addressLine } from '../fields/AddressText'
import { avatarKind } from '../fields/avatarKind'
import { contactsOf, isReference, plainText, valueAt } from '../fields/values'
import classes from './Addresses.module.css'

interface Props {
  object: ObjectDescription
  row: RecordRow
  address: Address
  open: boolean
  style: CSSProperties
  onOpen: (id: string) => void
  onOpenPage: (id: string) => void
}

/** Who it is, where, and how to call. */
export function AddressRow({ object, row, address, open, style, onOpen, onOpenPage }: Props) {
  const { t, i18n } = useLingui()
  const name = plainText(valueAt(row, object.nameField))
  const kind = avatarKind(object)
  const company = valueAt(row, 'company')
  const firm = isReference(company) ? company.name : null
  const where = addressLine(i18n.locale, { ...address })
  const dialled = object.fields
    .filter(({ type }) => type === 'phones')
    .flatMap(({ key }) => contactsOf(valueAt(row, key)))[0]?.value
  const phone = shownPhone(dialled ?? '')
  return (
    <div className={classes['row']} role="listitem" data-open={open} style={style}>
      <UnstyledButton
        className={classes['name'] ?? ''}
        onClick={() => onOpen(row.id)}
        onDoubleClick={() => onOpenPage(row.id)}
      >
        {kind !== null && <Avatar name={name} kind={kind} size={28} />}
        <span className={classes['who']}>
          <strong>{name}</strong>
          {firm !== null && <span>{firm}</span>}
        </span>
      </UnstyledButton>
      <address className={classes['where']}>{where}</address>
      {dialled !== undefined && (
        <a
          className={classes['phone']}
          href={`tel:${dialled.replace(/[^+\d]/g, '')}`}
          aria-label={t`Call ${phone}`}
        >
          <IconPhone size={15} aria-hidden />
          <span>{phone}</span>
        </a>
      )}
      {where !== '' && (
        <CopyButton value={[name, firm, where].filter((part) => part !== null).join(', ')}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t`Copied` : t`Copy the address`}>
              <ActionIcon
                variant="subtle"
                color="gray"
                className={classes['copy'] ?? ''}
                aria-label={t`Copy the address of ${name}`}
                onClick={copy}
              >
                {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      )}
    </div>
  )
}
