import { Trans, useLingui } from '@lingui/react/macro'
import { IconUsersGroup } from '@tabler/icons-react'
import { useObject } from '../../../lib/api/objects'
import { RecordListPage } from '../../../records/list/RecordListPage'
import { NoAccess } from '../../../ui/NoAccess'
import { dealRoleCard } from './dealRoleCard'

/** The roles of all deals, for looking over and for changing many. */
export function DealRolesPage() {
  const { t } = useLingui()
  const object = useObject('dealRole')
  if (object === null) return <NoAccess />
  const empty = {
    icon: IconUsersGroup,
    title: t`No roles in deals yet`,
    text: <Trans>Who decides about a deal stands on its card; here are all of them together.</Trans>,
  }
  return <RecordListPage key="dealRole" object={object} card={dealRoleCard} empty={empty} />
}
