import { createFileRoute } from '@tanstack/react-router'
import { OwnRecordPage } from '../features/own/OwnRecordPage'

export const Route = createFileRoute('/_app/o/$plural/$id')({ component: OwnRecordPage })
