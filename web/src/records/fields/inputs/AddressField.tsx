import { useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { countryOptions } from '../../../lib/format/countries'
import { addressOf, plainText } from '../values'
import type { Address } from '../../../lib/api/types'
import type { FieldInputProps } from './input'
import classes from '../Fields.module.css'

/** Five inputs in the order in which an address is written here. */
export function AddressField({
  field,
  value,
  onChange,
  label,
  id,
  size = 'md',
  error,
  autoFocus = false,
}: FieldInputProps) {
  const { t, i18n } = useLingui()
  const countries = useMemo(() => countryOptions(i18n.locale), [i18n.locale])
  const given = isAddress(value) ? value : {}
  const change = (part: Partial<Address>) => onChange({ ...given, ...part })
  const text = (part: keyof Address, name: string) => ({
    size,
    'aria-label': name,
    placeholder: name,
    // The browser's own proposals are of the reader's address, not the customer's.
    autoComplete: 'off',
    maxLength: 300,
    value: plainText(given[part]),
    onChange: (event: { currentTarget: { value: string } }) => change({ [part]: event.currentTarget.value }),
  })
  const { country = null } = addressOf(value)
  return (
    <div className={classes['address']} role="group" aria-label={label ?? field.label}>
      <TextInput
        {...text('street', t`Street and number`)}
        {...(id === undefined ? {} : { id })}
        className={classes['whole'] ?? ''}
        autoFocus={autoFocus}
        data-autofocus={autoFocus ? true : undefined}
        error={error !== undefined}
      />
      <TextInput {...text('postalCode', t`Postal code`)} />
      <TextInput {...text('city', t`City`)} />
      <TextInput {...text('region', t`Region`)} className={classes['whole'] ?? ''} />
      <Select
        className={classes['whole'] ?? ''}
        size={size}
        aria-label={t`Country`}
        placeholder={t`Country`}
        data={countries}
        value={country}
        onChange={(code) => change({ country: code })}
        searchable
        clearable
        nothingFoundMessage={t`Nothing found`}
        comboboxProps={{ withinPortal: true }}
      />
      {error !== undefined && (
        <div className={`${classes['fault'] ?? ''} ${classes['whole'] ?? ''}`}>{error}</div>
      )}
    </div>
  )
}

const isAddress = (value: unknown): value is Address =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
