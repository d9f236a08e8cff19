import { getRouteApi } from '@tanstack/react-router'
import { useObject } from '../../../lib/api/objects'
import { RecordPage } from '../../../records/card/RecordPage'
import { NoAccess } from '../../../ui/NoAccess'
import { dealRoleCard } from './dealRoleCard'

const route = getRouteApi('/_app/deal-roles/$id')

export function DealRolePage() {
  const { id } = route.useParams()
  const object = useObject('dealRole')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={dealRoleCard} />
}
