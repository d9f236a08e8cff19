import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { contactsOf } from '../values'
import { useContactKinds } from '../contactKinds'
import type { FieldInputProps } from './input'
import classes from '../Fields.module.css'

/** Several addresses or numbers, each with its kind; a blank line is always there to type into. */
export function ContactsField({
  field,
  value,
  onChange,
  label,
  size = 'md',
  error,
  autoFocus = false,
  id,
}: FieldInputProps) {
  const { t } = useLingui()
  const kinds = useContactKinds(field.type)
  const given = contactsOf(value)
  const rows = given.length === 0 ? [{ value: '', kind: '' }] : given
  const change = (at: number, part: { value?: string; kind?: string }) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  const phone = field.type === 'phones'
  return (
    <div className={classes['rows']} role="group" aria-label={label ?? field.label}>
      {rows.map((row, at) => (
        <div key={at} className={classes['pair']}>
          <TextInput
            {...(at === 0 && id !== undefined ? { id } : {})}
            size={size}
            type={phone ? 'tel' : 'email'}
            autoComplete="off"
            aria-label={`${field.label} ${at + 1}`}
            data-autofocus={at === 0 && autoFocus ? true : undefined}
            autoFocus={at === 0 && autoFocus}
            error={error !== undefined && at === 0}
            value={row.value}
            onChange={(event) => change(at, { value: event.currentTarget.value })}
          />
          <Select
            size={size}
            w={104}
            aria-label={t`Kind`}
            data={kinds.map(({ kind, name }) => ({ value: kind, label: name }))}
            value={row.kind === '' ? null : row.kind}
            placeholder={t`kind`}
            onChange={(kind) => change(at, { kind: kind ?? '' })}
            clearable={false}
          />
          {rows.length > 1 && (
            <ActionIcon
              size={size === 'xs' ? 'sm' : 'md'}
              aria-label={t`Remove`}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </div>
      ))}
      {error !== undefined && <div className={classes['fault']}>{error}</div>}
      {rows.every((row) => row.value !== '') && (
        <div>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange([...rows, { value: '', kind: '' }])}
          >
            {phone ? <Trans>One more number</Trans> : <Trans>One more address</Trans>}
          </Button>
        </div>
      )}
    </div>
  )
}
