import { merge, type CatalogueModule } from '../merge'

export const messages = merge(
  import.meta.glob<CatalogueModule>(
    ['/src/**/locales/sr-Latn.po', '!/src/features/{segments,settings,transfer}/**'],
    {
      eager: true,
    },
  ),
)
