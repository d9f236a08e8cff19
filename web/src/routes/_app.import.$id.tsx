import { createFileRoute } from '@tanstack/react-router'
import { textsOf } from '../app/i18n/areas'
import { ImportPage } from '../features/transfer/ImportPage'

export const Route = createFileRoute('/_app/import/$id')({
  component: ImportPage,
  loader: textsOf('transfer'),
})
