import { createFileRoute } from '@tanstack/react-router'
import { ProductPage } from '../features/catalogue/ProductPage'

export const Route = createFileRoute('/_app/products/$id')({ component: ProductPage })
