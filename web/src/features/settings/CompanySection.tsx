import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useSuspenseQuery } from '@tanstack/react-query'
import { isProblem } from '../../lib/api/problem'
import { currencyOptions } from '../../lib/format/currencies'
import { languageNames, languages } from '../../lib/languages'
import { ExchangeRates } from './ExchangeRates'
import { companyQuery, useChangeCompany } from './settings'
import { useSaid } from './useSaid'
import classes from './Settings.module.css'

export function CompanySection() {
  const { t, i18n } = useLingui()
  const { data } = useSuspenseQuery(companyQuery)
  const change = useChangeCompany()
  const said = useSaid()
  const form = useForm({ initialValues: data })
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        form.resetDirty()
        said.saved()
      },
      onError: (error) => {
        if (isProblem(error)) form.setErrors(error.byField())
        said.failed(error)
      },
    }),
  )
  return (
    <>
      <form className={classes['form']} onSubmit={submit}>
        <TextInput label={t`Name of the company`} required maxLength={200} {...form.getInputProps('name')} />
        <Select
          label={t`Language of the company`}
          description={t`Names are sorted by its alphabet. Each person chooses their own for the screens.`}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          allowDeselect={false}
          {...form.getInputProps('language')}
        />
        <Select
          label={t`Currency`}
          description={t`Sums over several currencies are shown in it.`}
          data={currencyOptions(i18n.locale, [data.currency])}
          allowDeselect={false}
          searchable
          {...form.getInputProps('currency')}
        />
        <Select
          label={t`Time zone`}
          data={[...new Set([data.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
          allowDeselect={false}
          searchable
          limit={100}
          {...form.getInputProps('timeZone')}
        />
        <Button
          type="submit"
          variant="filled"
          loading={change.isPending}
          disabled={!form.isDirty()}
          style={{ alignSelf: 'flex-start' }}
        >
          <Trans>Save</Trans>
        </Button>
      </form>
      <ExchangeRates own={data.currency} />
    </>
  )
}
