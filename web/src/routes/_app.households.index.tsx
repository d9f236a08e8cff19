import { createFileRoute } from '@tanstack/react-router'
import { HouseholdsPage } from '../features/people/Lists'
import { validateListSearch } from '../records/list/listSearch'

export const Route = createFileRoute('/_app/households/')({
  validateSearch: validateListSearch,
  component: HouseholdsPage,
})
