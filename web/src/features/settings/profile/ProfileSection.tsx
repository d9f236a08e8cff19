import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select, TextInput, useMantineColorScheme } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useChangeSession, useSession } from '../../../lib/api/session'
import { isLanguage, languageNames, languages } from '../../../lib/languages'
import { SegmentControl } from '../../../ui/SegmentControl'
import { useSaid } from '../useSaid'
import { PasswordForm } from './PasswordForm'
import { SessionList } from './SessionList'
import classes from '../Settings.module.css'

export function ProfileSection() {
  const { t } = useLingui()
  const { user } = useSession()
  const change = useChangeSession()
  const said = useSaid()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const form = useForm({ initialValues: { name: user.name } })
  const submit = form.onSubmit((values) =>
    change.mutate(values, { onSuccess: said.saved, onError: said.failed }),
  )
  const schemes = [
    { value: 'auto' as const, label: t`As the device` },
    { value: 'light' as const, label: t`Light` },
    { value: 'dark' as const, label: t`Dark` },
  ]
  return (
    <>
      <form className={classes['form']} onSubmit={submit}>
        <TextInput
          label={t`Name`}
          autoComplete="name"
          required
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <TextInput label={t`E-mail`} value={user.email} readOnly description={t`You sign in with it.`} />
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
      <h2 className={classes['heading']}>
        <Trans>Language and theme</Trans>
      </h2>
      <div className={classes['form']}>
        <Select
          label={t`Language`}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={user.language}
          onChange={(language) =>
            isLanguage(language) && change.mutate({ language }, { onError: said.failed })
          }
          allowDeselect={false}
        />
        <SegmentControl label={t`Theme`} value={colorScheme} onChange={setColorScheme} segments={schemes} />
      </div>
      <PasswordForm />
      <SessionList />
    </>
  )
}
