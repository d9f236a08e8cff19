import { createFileRoute } from '@tanstack/react-router'
import { EmploymentPage } from '../features/people/Cards'

export const Route = createFileRoute('/_app/employments/$id')({ component: EmploymentPage })
