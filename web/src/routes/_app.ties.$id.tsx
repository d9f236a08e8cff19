import { createFileRoute } from '@tanstack/react-router'
import { TiePage } from '../features/people/Cards'

export const Route = createFileRoute('/_app/ties/$id')({ component: TiePage })
