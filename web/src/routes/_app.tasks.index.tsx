import { createFileRoute } from '@tanstack/react-router'
import { TasksPage } from '../features/work/TasksPage'
import { validateListSearch } from '../records/list/listSearch'

export const Route = createFileRoute('/_app/tasks/')({
  validateSearch: validateListSearch,
  component: TasksPage,
})
