import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ratesQuery } from '../../../lib/api/rates'
import { useSession } from '../../../lib/api/session'
import { currencyOptions } from '../../../lib/format/currencies'
import { isMoney } from '../values'
import type { FieldInputProps } from './input'
import { useTypedNumber } from './useTypedNumber'
import classes from '../Fields.module.css'

export function MoneyField({ value, onChange, label, size = 'md', error, ...rest }: FieldInputProps) {
  const { t, i18n } = useLingui()
  const { currency: own } = useSession().company
  const money = isMoney(value) ? value : { amount: '', currency: own }
  const amount = useTypedNumber(money.amount, (plain) => onChange({ ...money, amount: plain }))
  const rates = useQuery(ratesQuery).data ?? []
  // What can be summed comes first: the own currency and those with a rate.
  const currencies = currencyOptions(i18n.locale, [
    own,
    money.currency,
    ...rates.map(({ currency }) => currency),
  ])
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
        {...amount}
      />
      <NativeSelect
        size={size}
        w={84}
        aria-label={t`Currency`}
        data={currencies}
        title={money.currency}
        value={money.currency}
        onChange={(event) => onChange({ ...money, currency: event.currentTarget.value })}
      />
    </div>
  )
}
