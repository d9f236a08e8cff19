import { createFileRoute } from '@tanstack/react-router'
import { DealPage } from '../features/sales/dealPage/DealPage'

export const Route = createFileRoute('/_app/deals/$id')({ component: DealPage })
