import { createFileRoute } from '@tanstack/react-router'
import { PersonPage } from '../features/people/Cards'

export const Route = createFileRoute('/_app/people/$id')({ component: PersonPage })
