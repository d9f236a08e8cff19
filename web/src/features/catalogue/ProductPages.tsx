import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconPackage } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useObject } from '../../lib/api/objects'
import type { CardLayout } from '../../records/card/layout'
import { RecordPage } from '../../records/card/RecordPage'
import { RecordListPage } from '../../records/list/RecordListPage'
import { NoAccess } from '../../ui/NoAccess'

const productCard: CardLayout = {
  sections: [{ title: msg`Product`, fields: ['name', 'code', 'price'] }],
  subtitle: (record) => (typeof record['code'] === 'string' ? record['code'] : null),
}

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

export function ProductPage() {
  const { id = '' } = useParams({ strict: false })
  const object = useObject('product')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={productCard} />
}
