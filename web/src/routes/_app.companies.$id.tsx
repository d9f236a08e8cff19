import { createFileRoute } from '@tanstack/react-router'
import { CompanyPage } from '../features/people/Cards'

export const Route = createFileRoute('/_app/companies/$id')({ component: CompanyPage })
