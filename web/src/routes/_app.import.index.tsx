import { createFileRoute } from '@tanstack/react-router'
import { ImportsPage } from '../features/transfer/ImportsPage'

export const Route = createFileRoute('/_app/import/')({ component: ImportsPage })
