import { createFileRoute } from '@tanstack/react-router'
import { DealRolePage } from '../features/sales/dealPage/DealRole'

export const Route = createFileRoute('/_app/deal-roles/$id')({ component: DealRolePage })
