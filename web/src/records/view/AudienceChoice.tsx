import { useLingui } from '@lingui/react/macro'
import { Checkbox, Radio } from '@mantine/core'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription } from '../../lib/api/types'
import type { Audience } from '../../lib/api/views'
import classes from './ViewTabs.module.css'

export interface Shown {
  audience: Audience
  roles: string[]
}

interface Props {
  object: ObjectDescription
  value: Shown
  onChange: (value: Shown) => void
}

const usual = ['administrator', 'manager', 'seller'] as const

/** Nobody would find what is shown to roles of which none is chosen. */
export const isShownToSome = ({ audience, roles }: Shown): boolean => audience !== 'roles' || roles.length > 0

/** Who finds what one keeps: a view, a segment. */
export function AudienceChoice({ object, value: { audience, roles }, onChange }: Props) {
  const { t } = useLingui()
  const { user } = useSession()
  const names: Record<(typeof usual)[number], string> = {
    administrator: t`Administrators`,
    manager: t`Managers`,
    seller: t`Sellers`,
  }
  const { pluralLabel } = object
  return (
    <>
      <Radio.Group
        label={t`Who finds it`}
        value={audience}
        onChange={(chosen) => onChange({ audience: chosen, roles })}
      >
        <Radio mt="xs" value="private" label={t`Only me`} />
        <Radio mt="xs" value="shared" label={t`Everybody who sees “${pluralLabel}”`} />
        {user.role !== 'seller' && <Radio mt="xs" value="roles" label={t`People with these roles`} />}
      </Radio.Group>
      {audience === 'roles' && (
        <div className={classes['roles']} role="group" aria-label={t`Roles`}>
          {usual.map((role) => (
            <Checkbox
              key={role}
              label={names[role]}
              checked={roles.includes(role)}
              onChange={({ currentTarget: { checked } }) =>
                onChange({
                  audience,
                  roles: checked ? [...roles, role] : roles.filter((one) => one !== role),
                })
              }
            />
          ))}
        </div>
      )}
    </>
  )
}
