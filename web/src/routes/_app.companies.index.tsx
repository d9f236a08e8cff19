import { createFileRoute } from '@tanstack/react-router'
import { CompaniesPage } from '../features/people/Lists'
import { validateListSearch } from '../records/list/listSearch'

export const Route = createFileRoute('/_app/companies/')({
  validateSearch: validateListSearch,
  component: CompaniesPage,
})
