import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { isProblem } from '../../../lib/api/problem'
import { useCreateRecord, useSaveRecord } from '../../../lib/api/saving'
import { useSession } from '../../../lib/api/session'
import type { RecordRow, Reference } from '../../../lib/api/types'
import { languageNames, languages } from '../../../lib/languages'
import { rolesOf, textOf, useAll } from '../useAll'
import { useRoleNames } from '../useRoleNames'
import { useSaid } from '../useSaid'

interface Props {
  /** null: a new one. */
  user: RecordRow | null
  users: readonly RecordRow[]
  onClose: () => void
}

const userObject = { name: 'user', plural: 'users' } as const

export function UserDialog({ user, users, onClose }: Props) {
  const { t } = useLingui()
  const { company } = useSession()
  const roles = useRoleNames()
  const departments = useAll('department', 'name').rows
  const create = useCreateRecord(userObject)
  const save = useSaveRecord(userObject)
  const said = useSaid()
  const id = (key: string) => (user?.[key] as Reference | null | undefined)?.id ?? null
  const form = useForm({
    initialValues: {
      name: user === null ? '' : textOf(user, 'name'),
      email: user === null ? '' : textOf(user, 'email'),
      roles: user === null ? ['seller'] : rolesOf(user),
      department: id('department'),
      manager: id('manager'),
      language: (user !== null && textOf(user, 'language')) || company.language,
    },
  })
  const done = {
    onSuccess: () => {
      said.saved()
      onClose()
    },
    onError: (error: Error) => {
      if (isProblem(error)) form.setErrors(error.byField())
      said.failed(error)
    },
  }
  const submit = form.onSubmit((values) =>
    user === null ? create.mutate({ ...values, active: true }, done) : save.mutate({ id: user.id, input: values }, done),
  )
  const options = (rows: readonly RecordRow[]) => rows.map((row) => ({ value: row.id, label: textOf(row, 'name') }))
  const title = user === null ? t`New user` : textOf(user, 'name')
  return (
    <Modal opened onClose={onClose} title={title} size={440} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput label={t`Name`} required data-autofocus maxLength={200} {...form.getInputProps('name')} />
          <TextInput label={t`E-mail`} type="email" required maxLength={254} {...form.getInputProps('email')} />
          <MultiSelect
            label={t`Roles`}
            description={t`Several roles give the widest of each`}
            data={Object.entries(roles).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('roles')}
          />
          <Select label={t`Department`} data={options(departments)} clearable searchable {...form.getInputProps('department')} />
          <Select
            label={t`Manager`}
            data={options(users.filter((row) => row.id !== user?.id))}
            clearable
            searchable
            {...form.getInputProps('manager')}
          />
          <Select
            label={t`Language`}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            allowDeselect={false}
            {...form.getInputProps('language')}
          />
        </Stack>
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" loading={create.isPending || save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </form>
    </Modal>
  )
} // prettier-ignore
