import { createFileRoute } from '@tanstack/react-router'
import { textsOf } from '../app/i18n/areas'
import { SegmentsPage } from '../features/segments/SegmentsPage'

export const Route = createFileRoute('/_app/segments/')({
  component: SegmentsPage,
  loader: textsOf('segments'),
})
