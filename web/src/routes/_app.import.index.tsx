import { createFileRoute } from '@tanstack/react-router'
import { textsOf } from '../app/i18n/areas'
import { ImportsPage } from '../features/transfer/ImportsPage'

export const Route = createFileRoute('/_app/import/')({ component: ImportsPage, loader: textsOf('transfer') })
