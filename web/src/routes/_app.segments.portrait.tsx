import { createFileRoute } from '@tanstack/react-router'
import { textsOf } from '../app/i18n/areas'
import { PortraitPage } from '../features/segments/portrait/PortraitPage'
import { portraitSearch } from '../features/segments/portrait/search'

export const Route = createFileRoute('/_app/segments/portrait')({
  component: PortraitPage,
  validateSearch: portraitSearch,
  loader: textsOf('segments'),
})
