import { useParams } from '@tanstack/react-router'
import { useObject } from '../../lib/api/objects'
import { RecordPage } from '../../records/card/RecordPage'
import { NoAccess } from '../../ui/NoAccess'
import { productCard } from './products'

export function ProductPage() {
  const { id = '' } = useParams({ strict: false })
  const object = useObject('product')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={productCard} />
}
