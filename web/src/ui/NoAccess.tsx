import { Trans, useLingui } from '@lingui/react/macro'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { StatePage } from './StatePage'

/** The reason, and whom to ask. */
export function NoAccess({ children, actions }: { children?: ReactNode; actions?: ReactNode }) {
  const { t } = useLingui()
  return (
    <StatePage tone="info" icon={IconLock} title={t`Your role does not reach here`} actions={actions}>
      {children ?? <Trans>An administrator of your company can change what your role may see.</Trans>}
    </StatePage>
  )
}
