import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Role, useSession } from '../../../lib/api/session'
import { DayInput } from '../../../records/fields/inputs/DayInput'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { DateText } from '../../../ui/DateText'
import { EmptyState } from '../../../ui/EmptyState'
import { Secret } from '../Secret'
import { type Token, tokensQuery, useMakeToken, useRevokeToken } from '../settings'
import { useRoleNames } from '../useRoleNames'
import { useSaid } from '../useSaid'
import classes from '../Settings.module.css'

/** The program's own, from the widest rights to the narrowest; those of the company stand beside them. */
const ranks: readonly Role[] = ['administrator', 'manager', 'seller']

/** For programs that work in my name. */
export function TokensSection() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(tokensQuery)
  const make = useMakeToken()
  const revoke = useRevokeToken()
  const said = useSaid()
  const [name, setName] = useState('')
  const [expiresOn, setExpiresOn] = useState<string | null>(null)
  const [role, setRole] = useState('')
  const [asking, setAsking] = useState<Token | null>(null)
  const { user } = useSession()
  const roles = useRoleNames()
  const own = Object.keys(roles).filter((key) => !ranks.includes(key))
  const narrower = [...ranks.slice(ranks.indexOf(user.role) + 1), ...own].filter((key) => key !== user.role)
  const asked = asking?.name ?? ''
  return (
    <>
      <p className={classes['lead']}>
        <Trans>A token lets a program work in your name, with your rights. It is shown once, right after it is made.</Trans>
      </p>
      <form
        className={classes['bar']}
        onSubmit={(event) => {
          event.preventDefault()
          const chosen = narrower.find((one) => one === role)
          const wanted = {
            name: name.trim(),
            ...(expiresOn === null ? {} : { expiresOn }),
            ...(chosen === undefined ? {} : { role: chosen }),
          }
          make.mutate(wanted, { onSuccess: () => setName(''), onError: said.failed })
        }}
      >
        <TextInput label={t`What it is for`} value={name} onChange={(event) => setName(event.currentTarget.value)} required maxLength={100} />
        <DayInput label={t`Valid until`} value={expiresOn} onChange={setExpiresOn} />
        {narrower.length > 0 && (
          <NativeSelect
            label={t`Rights`}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value)}
            data={[{ value: '', label: t`As mine` }, ...narrower.map((value) => ({ value, label: roles[value] ?? value }))]}
          />
        )}
        <Button type="submit" variant="filled" size="md" loading={make.isPending}>
          <Trans>Make a token</Trans>
        </Button>
      </form>
      {make.data !== undefined && <Secret value={make.data.token} label={t`The new token; it is not shown again`} />}
      {data.length === 0 ? (
        <EmptyState icon={IconKey} title={t`No tokens yet`} />
      ) : (
        <div className={classes['scroller']}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col"><Trans>Name</Trans></th>
                <th scope="col"><Trans>Begins with</Trans></th>
                <th scope="col"><Trans>Rights</Trans></th>
                <th scope="col"><Trans>Last used</Trans></th>
                <th scope="col"><Trans>Valid until</Trans></th>
                <th scope="col"><VisuallyHidden><Trans>Actions</Trans></VisuallyHidden></th>
              </tr>
            </thead>
            <tbody>
              {data.map((token) => (
                <tr key={token.id}>
                  <th scope="row">{token.name}</th>
                  <td><code>{token.prefix}…</code></td>
                  <td>{token.role === null ? t`As mine` : (roles[token.role] ?? token.role)}</td>
                  <td>{token.seenAt === null ? t`Never yet` : <DateText value={token.seenAt} as="dateTime" />}</td>
                  <td><DateText value={token.expiresOn} /></td>
                  <td>
                    <Button size="xs" onClick={() => setAsking(token)}>
                      <Trans>Revoke</Trans>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ConfirmDialog
        opened={asking !== null}
        title={t`Revoke “${asked}”?`}
        confirm={t`Revoke`}
        danger
        onClose={() => setAsking(null)}
        onConfirm={() => {
          if (asking !== null) revoke.mutate(asking.id, { onError: said.failed })
          setAsking(null)
        }}
      >
        <Trans>Programs that use it are shut out at once.</Trans>
      </ConfirmDialog>
    </>
  )
} // prettier-ignore
