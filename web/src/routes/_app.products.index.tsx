import { createFileRoute } from '@tanstack/react-router'
import { ProductsPage } from '../features/catalogue/ProductsPage'
import { validateListSearch } from '../records/list/listSearch'

export const Route = createFileRoute('/_app/products/')({
  validateSearch: validateListSearch,
  component: ProductsPage,
})
