import { createFileRoute } from '@tanstack/react-router'
import { PeoplePage } from '../features/people/Lists'
import { validateListSearch } from '../records/list/listSearch'

export const Route = createFileRoute('/_app/people/')({
  validateSearch: validateListSearch,
  component: PeoplePage,
})
