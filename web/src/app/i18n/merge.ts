import type { Messages } from '@lingui/core'

export interface CatalogueModule {
  messages: Messages
}

/** The folders' catalogues of one language as one; `npm run i18n:check` proves that they do not contradict. */
export const merge = (modules: Record<string, CatalogueModule>): Messages =>
  Object.assign({}, ...Object.values(modules).map((module) => module.messages)) as Messages
