import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, PasswordInput, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type SyntheticEvent, useMemo, useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import { type SetupRequest, setupQuery, useSetup } from '../../lib/api/session'
import { currencyOptions, usualCurrency } from '../../lib/format/currencies'
import { isLanguage, languageNames, languages } from '../../lib/languages'
import { EntryPage } from './EntryPage'
import classes from './EntryPage.module.css'
import { FormFault } from './FormFault'

const fields = ['company', 'email', 'password', 'language', 'currency', 'sample']

/** The first run: a company and its first administrator, once. */
export function SetupPage() {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const setup = useSetup()
  const { data: state } = useQuery({ ...setupQuery, staleTime: 'static' })
  // Until they are chosen, language and currency follow the language the page is read in.
  const [chosen, setChosen] = useState<Partial<SetupRequest>>({})
  const reading = isLanguage(i18n.locale) ? i18n.locale : 'en'
  const language = chosen.language ?? reading
  const request: SetupRequest = {
    company: '',
    email: '',
    password: '',
    sample: state?.sample ?? false,
    ...chosen,
    language,
    currency: chosen.currency ?? usualCurrency(language),
  }
  const currencies = useMemo(() => currencyOptions(i18n.locale), [i18n.locale])
  const faults = isProblem(setup.error) ? setup.error.byField() : {}
  const set = (change: Partial<SetupRequest>) => setChosen((before) => ({ ...before, ...change }))

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setup.mutate(request, { onSuccess: () => void navigate({ to: '/' }) })
  }

  return (
    <EntryPage
      title={t`Welcome to Odnos`}
      lead={<Trans>Name your company and become its administrator. Everything can be changed later.</Trans>}
    >
      <form className={classes['form']} onSubmit={submit} noValidate>
        <FormFault error={setup.error} fields={fields} />
        <TextInput
          label={t`Company`}
          autoComplete="organization"
          autoFocus
          value={request.company}
          onChange={(event) => set({ company: event.target.value })}
          error={faults['company']}
        />
        <TextInput
          label={t`Your e-mail`}
          type="email"
          autoComplete="username"
          value={request.email}
          onChange={(event) => set({ email: event.target.value })}
          error={faults['email']}
        />
        <PasswordInput
          label={t`Password`}
          autoComplete="new-password"
          value={request.password}
          onChange={(event) => set({ password: event.target.value })}
          error={faults['password']}
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        />
        <div className={classes['pair']}>
          <NativeSelect
            label={t`Company language`}
            value={language}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={({ currentTarget: { value } }) => {
              if (isLanguage(value)) set({ language: value })
            }}
            error={faults['language']}
          />
          <NativeSelect
            label={t`Currency`}
            value={request.currency}
            data={currencies}
            onChange={({ currentTarget: { value } }) => set({ currency: value })}
            error={faults['currency']}
          />
        </div>
        <Switch
          label={t`Fill it with a sample company`}
          description={t`People, deals and two years of work to look at; removed in one click.`}
          checked={request.sample}
          onChange={(event) => set({ sample: event.target.checked })}
        />
        <Button type="submit" variant="filled" size="md" fullWidth loading={setup.isPending}>
          <Trans>Create the company</Trans>
        </Button>
      </form>
    </EntryPage>
  )
}
