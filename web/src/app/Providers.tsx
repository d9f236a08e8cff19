import '@fontsource-variable/inter'
import './theme/global.css'
import '@mantine/core/styles.layer.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { EntryLanguage } from '../features/account/public'
import { ShortcutsProvider } from '../ui/keys/ShortcutsProvider'
import { ToastsProvider } from '../ui/toasts/ToastsProvider'
import { activateLanguage } from './i18n/language'
import type { newRouter } from './router'
import { theme } from './theme/theme'
import { cssVariables } from './theme/tokens'

// The same key is read by public/color-scheme.js before the first paint.
const colorScheme = localStorageColorSchemeManager({ key: 'odnos-color-scheme' })

interface Props {
  queries: QueryClient
  router: ReturnType<typeof newRouter>
  /** Without transitions, for tests. */
  env?: 'default' | 'test'
}

export function Providers({ queries, router, env = 'default' }: Props) {
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
        env={env}
      >
        <QueryClientProvider client={queries}>
          <ShortcutsProvider>
            <ToastsProvider>
              <EntryLanguage value={(language) => void activateLanguage(language)}>
                <RouterProvider router={router} />
              </EntryLanguage>
            </ToastsProvider>
          </ShortcutsProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  )
}
