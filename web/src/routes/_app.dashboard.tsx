import { createFileRoute } from '@tanstack/react-router'
import { DashboardPage } from '../features/sales/dashboard/DashboardPage'
import { funnelSearch } from '../features/sales/funnel/funnelSearch'

export const Route = createFileRoute('/_app/dashboard')({
  validateSearch: funnelSearch,
  component: DashboardPage,
})
