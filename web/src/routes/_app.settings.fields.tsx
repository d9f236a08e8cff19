import { createFileRoute } from '@tanstack/react-router'
import { textsOf } from '../app/i18n/areas'
import { FieldsPage } from '../features/settings/fields/FieldsPage'
import { fieldsSearch } from '../features/settings/fields/search'

export const Route = createFileRoute('/_app/settings/fields')({
  validateSearch: fieldsSearch,
  staticData: { rail: true },
  component: FieldsPage,
  loader: textsOf('settings'),
})
