import { msg } from '@lingui/core/macro'
import type { CardLayout } from '../../../records/card/layout'

export const dealRoleCard: CardLayout = {
  sections: [{ title: msg`About`, fields: ['deal', 'person', 'role', 'attitude', 'note', 'owner'] }],
}
