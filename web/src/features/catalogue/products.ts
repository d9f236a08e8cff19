import { msg } from '@lingui/core/macro'
import type { CardLayout } from '../../records/card/layout'

export const productCard: CardLayout = {
  sections: [{ title: msg`Product`, fields: ['name', 'code', 'price'] }],
  subtitle: (record) => (typeof record['code'] === 'string' ? record['code'] : null),
}
