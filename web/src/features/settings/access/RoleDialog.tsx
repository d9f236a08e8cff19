import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { isProblem } from '../../../lib/api/problem'
import { type Language, languageNames, languages } from '../../../lib/languages'
import { Dialog } from '../../../ui/Dialog'
import { type RoleDescription, useAddRole, useChangeRole } from '../settings'
import { useSaid } from '../useSaid'
import { keyFor } from './roleKey'

interface Props {
  /** null: a new one. */
  role: RoleDescription | null
  roles: readonly RoleDescription[]
  onClose: (key: string | null) => void
}

const fieldOf = (language: Language) => `label-${language}`

/** What a role is called in each language and, for a new one, after which it is made. */
export function RoleDialog({ role, roles, onClose }: Props) {
  const { t } = useLingui()
  const add = useAddRole()
  const change = useChangeRole()
  const said = useSaid()
  const form = useForm<Record<string, string>>({
    initialValues: {
      copyOf: 'seller',
      ...Object.fromEntries(languages.map((language) => [fieldOf(language), role?.labels[language] ?? ''])),
    },
  })
  const submit = form.onSubmit((values) => {
    const given = languages.map((language) => [language, (values[fieldOf(language)] ?? '').trim()] as const)
    const labels = Object.fromEntries(given.filter(([, label]) => label !== ''))
    const key = role?.key ?? keyFor(Object.values(labels)[0] ?? '', roles.map((one) => one.key))
    const done = {
      onSuccess: () => {
        said.saved()
        onClose(key)
      },
      onError: (error: Error) => {
        if (isProblem(error)) form.setErrors(error.byField())
        said.failed(error)
      },
    }
    if (role === null) add.mutate({ key, labels, copyOf: values['copyOf'] ?? 'seller' }, done)
    else change.mutate({ key, labels }, done)
  })
  const required = role?.builtIn !== true
  return (
    <Dialog onClose={() => onClose(null)} title={role === null ? t`New role` : role.label} size={440}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {role === null && (
            <NativeSelect
              label={t`At first like`}
              data={roles.filter((one) => !one.retired && one.key !== 'administrator').map(({ key, label }) => ({ value: key, label }))}
              {...form.getInputProps('copyOf')}
            />
          )}
          {languages.map((language, at) => (
            <TextInput
              key={language}
              label={languageNames[language]}
              required={required && at === 0}
              maxLength={100}
              {...(at === 0 ? { 'data-autofocus': true } : {})}
              {...form.getInputProps(fieldOf(language))}
            />
          ))}
        </Stack>
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button onClick={() => onClose(null)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" loading={add.isPending || change.isPending}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </form>
    </Dialog>
  )
} // prettier-ignore
