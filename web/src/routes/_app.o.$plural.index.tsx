import { createFileRoute } from '@tanstack/react-router'
import { OwnListPage } from '../features/own/OwnListPage'
import { validateListSearch } from '../records/list/listSearch'

export const Route = createFileRoute('/_app/o/$plural/')({
  validateSearch: validateListSearch,
  component: OwnListPage,
})
