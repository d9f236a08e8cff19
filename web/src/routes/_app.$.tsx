import { createFileRoute } from '@tanstack/react-router'
import { NotFoundPage } from '../app/errors/NotFoundPage'

export const Route = createFileRoute('/_app/$')({ component: NotFoundPage })
