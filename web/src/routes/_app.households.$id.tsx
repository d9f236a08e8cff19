import { createFileRoute } from '@tanstack/react-router'
import { HouseholdPage } from '../features/people/Cards'

export const Route = createFileRoute('/_app/households/$id')({ component: HouseholdPage })
