import { createFileRoute } from '@tanstack/react-router'
import { TodayPage } from '../features/sales/today/TodayPage'

export const Route = createFileRoute('/_app/')({ component: TodayPage })
