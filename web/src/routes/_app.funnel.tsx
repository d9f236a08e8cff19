import { createFileRoute } from '@tanstack/react-router'
import { FunnelPage } from '../features/sales/funnel/FunnelPage'
import { funnelSearch } from '../features/sales/funnel/funnelSearch'

export const Route = createFileRoute('/_app/funnel')({ validateSearch: funnelSearch, component: FunnelPage })
