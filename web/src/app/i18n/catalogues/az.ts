import { merge, type CatalogueModule } from '../merge'

export const messages = merge(
  import.meta.glob<CatalogueModule>(
    [
      '/src/**/locales/az.po',
      '!/src/features/{segments,settings,transfer}/**',
      '!/src/records/{dialogs,files}/**',
    ],
    {
      eager: true,
    },
  ),
)
