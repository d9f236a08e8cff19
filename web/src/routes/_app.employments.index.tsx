import { createFileRoute } from '@tanstack/react-router'
import { EmploymentsPage } from '../features/people/Lists'
import { validateListSearch } from '../records/list/listSearch'

export const Route = createFileRoute('/_app/employments/')({
  validateSearch: validateListSearch,
  component: EmploymentsPage,
})
