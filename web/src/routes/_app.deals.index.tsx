import { createFileRoute } from '@tanstack/react-router'
import { DealsPage } from '../features/sales/deals/DealsPage'
import { dealsSearch } from '../features/sales/deals/search'

export const Route = createFileRoute('/_app/deals/')({
  validateSearch: dealsSearch,
  staticData: { rail: true },
  component: DealsPage,
})
