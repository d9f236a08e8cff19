import { Trans, useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import { IconUsersGroup } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useObject } from '../../../lib/api/objects'
import type { CardLayout } from '../../../records/card/layout'
import { RecordPage } from '../../../records/card/RecordPage'
import { RecordListPage } from '../../../records/list/RecordListPage'
import { NoAccess } from '../../../ui/NoAccess'

const route = getRouteApi('/_app/deal-roles/$id')

const card: CardLayout = {
  sections: [{ title: msg`About`, fields: ['deal', 'person', 'role', 'attitude', 'note', 'owner'] }],
}

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
  return <RecordListPage key="dealRole" object={object} card={card} empty={empty} />
}

export function DealRolePage() {
  const { id } = route.useParams()
  const object = useObject('dealRole')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={card} />
}
