import { createFileRoute } from '@tanstack/react-router'
import { textsOf } from '../app/i18n/areas'
import { SettingsPage } from '../features/settings/SettingsPage'

export const Route = createFileRoute('/_app/settings/$section')({
  component: SettingsPage,
  loader: textsOf('settings'),
})
