import { createFileRoute } from '@tanstack/react-router'
import { TiesPage } from '../features/people/Lists'
import { validateListSearch } from '../records/list/listSearch'

export const Route = createFileRoute('/_app/ties/')({
  validateSearch: validateListSearch,
  component: TiesPage,
})
