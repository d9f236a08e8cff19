import { createFileRoute } from '@tanstack/react-router'
import { DealRolesPage } from '../features/sales/dealPage/DealRoles'
import { validateListSearch } from '../records/list/listSearch'

export const Route = createFileRoute('/_app/deal-roles/')({
  validateSearch: validateListSearch,
  component: DealRolesPage,
})
