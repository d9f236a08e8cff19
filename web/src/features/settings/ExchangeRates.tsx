import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Select, TextInput, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import { type ExchangeRate, ratesQuery } from '../../lib/api/rates'
import { currencyOptions } from '../../lib/format/currencies'
import { today } from '../../lib/format/dates'
import { readNumber } from '../../lib/format/numbers'
import { useFormat } from '../../lib/format/useFormat'
import { DayInput } from '../../records/fields/inputs/DayInput'
import { DateText } from '../../ui/DateText'
import { usePutRate, useRemoveRate } from './settings'
import { useSaid } from './useSaid'
import classes from './Settings.module.css'

/** As many digits after the point as the server keeps. */
const digits = 8

/** What the other currencies are worth in the company's own, from which day on. */
export function ExchangeRates({ own }: { own: string }) {
  const { t } = useLingui()
  const format = useFormat()
  const { data } = useSuspenseQuery(ratesQuery)
  const remove = useRemoveRate()
  const said = useSaid()
  const away = (rate: ExchangeRate) => remove.mutateAsync(rate).catch(said.failed)
  return (
    <section aria-labelledby="exchange-rates" style={{ maxWidth: 640 }}>
      <h2 className={classes['heading']} id="exchange-rates">
        <Trans>Exchange rates</Trans>
      </h2>
      <p className={classes['lead']}>
        <Trans>
          What one unit of another currency is worth in {own}, from that day on. Sums over several currencies
          need a rate for each; amounts entered before keep the worth they had.
        </Trans>
      </p>
      {data.length > 0 && (
        <div className={classes['scroller']}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Currency</Trans>
                </th>
                <th scope="col">
                  <Trans>From the day</Trans>
                </th>
                <th scope="col" className={classes['figure']}>
                  <Trans>Rate in {own}</Trans>
                </th>
                <th scope="col">
                  <VisuallyHidden>
                    <Trans>Actions</Trans>
                  </VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((rate) => {
                const { currency, validOn } = rate
                const day = format.date(validOn)
                return (
                  <tr key={`${currency} ${validOn}`}>
                    <th scope="row">{currency}</th>
                    <td>
                      <DateText value={validOn} />
                    </td>
                    <td className={classes['figure']}>{format.number(Number(rate.rate), digits)}</td>
                    <td className={classes['figure']}>
                      <Tooltip label={t`Remove`}>
                        <ActionIcon
                          aria-label={t`Remove the rate of ${currency} from ${day}`}
                          onClick={() => void away(rate)}
                        >
                          <IconTrash size={16} />
                        </ActionIcon>
                      </Tooltip>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <NewRate own={own} known={data} />
    </section>
  )
}

function NewRate({ own, known }: { own: string; known: readonly ExchangeRate[] }) {
  const { t, i18n } = useLingui()
  const put = usePutRate()
  const said = useSaid()
  const [currency, setCurrency] = useState<string | null>(null)
  const [rate, setRate] = useState('')
  const [validOn, setValidOn] = useState<string | null>(today)
  const faults = isProblem(put.error) ? put.error.byField() : {}
  const number = readNumber(i18n.locale, rate)
  const save = async () => {
    if (currency === null || number === null || validOn === null) return
    try {
      await put.mutateAsync({ currency, validOn, rate: number })
      setRate('')
      setCurrency(null)
    } catch (error) {
      if (!isProblem(error) || error.errors.length === 0) said.failed(error as Error)
    }
  }
  return (
    <form
      className={classes['rateForm']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Select
        label={t`Currency`}
        data={currencyOptions(
          i18n.locale,
          known.map((one) => one.currency),
        ).filter(({ value }) => value !== own)}
        value={currency}
        onChange={setCurrency}
        searchable
        nothingFoundMessage={t`Nothing found`}
        error={faults['currency']}
      />
      <TextInput
        label={t`Rate in ${own}`}
        inputMode="decimal"
        autoComplete="off"
        value={rate}
        onChange={(event) => setRate(event.currentTarget.value)}
        error={faults['rate'] ?? (rate !== '' && number === null ? t`A number, please` : undefined)}
      />
      <DayInput label={t`From the day`} value={validOn} onChange={setValidOn} />
      <Button
        type="submit"
        size="md"
        leftSection={<IconPlus size={16} />}
        disabled={currency === null || number === null || validOn === null}
        loading={put.isPending}
      >
        <Trans>Add</Trans>
      </Button>
    </form>
  )
}
