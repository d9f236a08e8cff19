import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

// One catalogue per folder of text, so that two people working on two features never meet in one file.
// They are merged when a language is loaded (src/app/i18n).
const exclude = ['**/*.test.*', 'src/test/**']

// Fetched with the dialog that is asked for (`withTexts`), and with the first field of files.
const dialogs = [
  'src/records/export/**',
  'src/records/paste/**',
  'src/records/right/ShareDialog.tsx',
  'src/records/right/WhyDialog.tsx',
  'src/records/segment/ListDialog.tsx',
]

const files = 'src/records/files/**'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ru', 'cs', 'sr-Latn', 'sr-Cyrl', 'az'],
  format: formatter({ lineNumbers: false, origins: true, printPlaceholdersInComments: false }),
  orderBy: 'messageId',
  catalogs: [
    { path: 'src/app/locales/{locale}', include: ['src/app', 'src/routes'], exclude },
    { path: 'src/ui/locales/{locale}', include: ['src/ui'], exclude },
    { path: 'src/lib/locales/{locale}', include: ['src/lib'], exclude },
    {
      path: 'src/records/locales/{locale}',
      include: ['src/records'],
      exclude: [...exclude, ...dialogs, files],
    },
    { path: 'src/records/dialogs/locales/{locale}', include: dialogs, exclude },
    { path: 'src/records/files/locales/{locale}', include: [files], exclude },
    { path: 'src/features/{name}/locales/{locale}', include: ['src/features/{name}/'], exclude },
  ],
})
