import { createFileRoute } from '@tanstack/react-router'
import { textsOf } from '../app/i18n/areas'
import { SegmentPage } from '../features/segments/SegmentPage'

export const Route = createFileRoute('/_app/segments/$id')({
  component: SegmentPage,
  loader: textsOf('segments'),
})
