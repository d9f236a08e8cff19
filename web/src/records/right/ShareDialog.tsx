import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Group, NativeSelect, Select, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ObjectName } from '../../lib/api/objects'
import { recordKeys, records } from '../../lib/api/records'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { Dialog } from '../../ui/Dialog'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { DayInput } from '../fields/inputs/DayInput'
import { type Share, sharesQuery, useShare } from './rights'
import classes from './Rights.module.css'

interface Props {
  object: ObjectDescription
  record: RecordRow
  onClose: () => void
}

/** Opened only when the shares are there, so that what is typed starts from them. */
export function ShareDialog({ object, record, onClose }: Props) {
  const { data, error } = useQuery({ ...sharesQuery(object, record.id), refetchOnWindowFocus: false })
  return (
    <Dialog onClose={onClose} title={<Trans>Share</Trans>} size={600}>
      {error !== null && <p className={classes['quiet']}>{error.message}</p>}
      {data !== undefined && <ShareForm object={object} record={record} given={data} onClose={onClose} />}
    </Dialog>
  )
}

const users = { name: 'user', plural: 'users' } as const
const departments = { name: 'department', plural: 'departments' } as const

/** The few rows of a reference object, by name. */
const useNames = (object: ObjectName) =>
  useQuery({
    queryKey: [...recordKeys.lists(object), 'names'],
    queryFn: async ({ signal }) =>
      (await records.list(object, { limit: 1000, fields: 'name', sort: 'name' }, signal)).items,
  }).data ?? []

const idOf = ({ user, department }: Share) => user?.id ?? department?.id ?? ''

function ShareForm({ object, record, given, onClose }: Props & { given: Share[] }) {
  const { t } = useLingui()
  const toasts = useToasts()
  const share = useShare(object, record.id)
  const [shares, setShares] = useState(given)
  const groups = [
    { group: t`People`, kind: 'user' as const, rows: useNames(users) },
    { group: t`Departments`, kind: 'department' as const, rows: useNames(departments) },
  ]
  const taken = shares.map(idOf)
  const choices = groups.map(({ group, rows }) => ({
    group,
    items: rows
      .filter(({ id }) => !taken.includes(id) && id !== record.owner?.id)
      .map((row) => ({ value: row.id, label: typeof row['name'] === 'string' ? row['name'] : '…' })),
  }))
  const add = (id: string | null) => {
    const found = groups.find(({ rows }) => rows.some((row) => row.id === id))
    const row = found?.rows.find((one) => one.id === id)
    if (found === undefined || row === undefined) return
    const named = { id: row.id, name: typeof row['name'] === 'string' ? row['name'] : null }
    const grantee = found.kind === 'user' ? { user: named, department: null } : { user: null, department: named }
    setShares([...shares, { ...grantee, may: 'see', until: null }])
  }
  const set = (at: Share, part: Partial<Share>) =>
    setShares(shares.map((one) => (one === at ? { ...one, ...part } : one)))
  const save = () =>
    share.mutate(
      shares.map(({ user, department, may, until }) => ({
        ...(user === null ? {} : { user: user.id }),
        ...(department === null ? {} : { department: department.id }),
        may,
        until,
      })),
      {
        onSuccess: () => {
          toasts.show({ tone: 'done', text: t`Saved` })
          onClose()
        },
        onError: ({ message }) => toasts.show({ tone: 'error', text: message }),
      },
    )
  return (
    <>
      <p className={classes['quiet']}>
        <Trans>They see this record with its notes and tasks, whoever owns it. A department shares with its parts.</Trans>
      </p>
      <Select
        mt="sm"
        label={t`Share with`}
        placeholder={t`Person or department`}
        searchable
        value={null}
        onChange={add}
        data={choices}
        data-autofocus
      />
      {shares.map((one) => {
        const name = one.user?.name ?? one.department?.name ?? '…'
        return (
          <div key={idOf(one)} className={classes['share']}>
            <span>{name}</span>
            <NativeSelect
              aria-label={t`What ${name} may do`}
              value={one.may}
              onChange={(event) => set(one, { may: event.currentTarget.value === 'edit' ? 'edit' : 'see' })}
              data={[
                { value: 'see', label: t`See` },
                { value: 'edit', label: t`Edit` },
              ]}
            />
            <DayInput hidden label={t`Until`} value={one.until} onChange={(until) => set(one, { until })} />
            <Tooltip label={t`Take back`}>
              <ActionIcon
                aria-label={t`Take back from ${name}`}
                onClick={() => setShares(shares.filter((other) => other !== one))}
              >
                <IconX size={16} />
              </ActionIcon>
            </Tooltip>
          </div>
        )
      })}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button variant="filled" loading={share.isPending} onClick={save}>
          <Trans>Save</Trans>
        </Button>
      </Group>
    </>
  )
} // prettier-ignore
