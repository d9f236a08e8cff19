import { getRouteApi } from '@tanstack/react-router'
import { useObject } from '../../../lib/api/objects'
import { RecordPage } from '../../../records/card/RecordPage'
import { NoAccess } from '../../../ui/NoAccess'
import { dealCard } from './dealCard'

const route = getRouteApi('/_app/deals/$id')

export function DealPage() {
  const { id } = route.useParams()
  const object = useObject('deal')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={dealCard} />
}
