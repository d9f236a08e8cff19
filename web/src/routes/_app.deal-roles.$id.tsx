import { createFileRoute } from '@tanstack/react-router'
import { DealRolePage } from '../features/sales/dealPage/DealRoles'

export const Route = createFileRoute('/_app/deal-roles/$id')({ component: DealRolePage })
