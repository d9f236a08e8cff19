import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useSession } from '../../../lib/api/session'
import { isMoney } from '../values'
import type { FieldInputProps } from './input'
import classes from '../Fields.module.css'

const usual = ['EUR', 'USD', 'RSD', 'CZK', 'AZN', 'RUB', 'GBP']

export function MoneyField({ value, onChange, label, size = 'md', error, ...rest }: FieldInputProps) {
  const { t } = useLingui()
  const { currency: own } = useSession().company
  const money = isMoney(value) ? value : { amount: '', currency: own }
  const currencies = [...new Set([own, money.currency, ...usual])]
  return (
    <div className={classes['pair']}>
      <TextInput
        {...rest}
        size={size}
        error={error ?? false}
        aria-label={label}
        data-autofocus={rest.autoFocus === true ? true : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={money.amount}
        onChange={(event) => onChange({ ...money, amount: event.currentTarget.value })}
      />
      <NativeSelect
        size={size}
        w={84}
        aria-label={t`Currency`}
        data={currencies}
        value={money.currency}
        onChange={(event) => onChange({ ...money, currency: event.currentTarget.value })}
      />
    </div>
  )
}
