import { Trans, useLingui } from '@lingui/react/macro'
import { IconPackage } from '@tabler/icons-react'
import { useObject } from '../../lib/api/objects'
import { RecordListPage } from '../../records/list/RecordListPage'
import { NoAccess } from '../../ui/NoAccess'
import { productCard } from './products'

export function ProductsPage() {
  const { t } = useLingui()
  const object = useObject('product')
  if (object === null) return <NoAccess />
  const empty = {
    icon: IconPackage,
    title: t`No products yet`,
    text: <Trans>What you sell stands here with its code and price; deals refer to it.</Trans>,
  }
  return <RecordListPage object={object} card={productCard} empty={empty} />
}
