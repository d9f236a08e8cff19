import boundaries from 'eslint-plugin-boundaries'
import lingui from 'eslint-plugin-lingui'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/* The rules of the house; what goes wrong in anyone's code, .oxlintrc.json looks for. */

/** Screens and their parts: what a reader sees. Tests and the mock are not among them. */
const product = ['src/**/*.{ts,tsx}']
const notProduct = ['src/**/*.test.{ts,tsx}', 'src/test/**', 'src/app/theme/**', 'src/routeTree.gen.ts']

const sameFeature = { type: 'feature', captured: { name: '{{from.element.captured.name}}' } }
const below = (...types) => types.map((type) => ({ element: { type } }))

export default defineConfig(
  globalIgnores(['dist', 'node_modules', 'src/routeTree.gen.ts', 'public/color-scheme.js', '.tanstack']),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  {
    files: ['*.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: product,
    ignores: notProduct,
    plugins: { lingui },
    rules: {
      'lingui/no-expression-in-message': 'error',
      'lingui/no-single-tag-to-translate': 'error',
      'lingui/no-single-variables-to-translate': 'error',
      'lingui/no-trans-inside-trans': 'error',
      'lingui/t-call-in-function': 'error',
      'lingui/no-unlocalized-strings': [
        'error',
        {
          // Words that nobody reads: keys, addresses, tokens of style. A text has a capital or a blank in it.
          ignore: ['^(?![A-Z])\\S+$', '^[A-Z0-9_-]+$', '^[^A-Za-z\u0400-\u04ff]*$'],
          ignoreNames: [
            { regex: { pattern: 'className', flags: 'i' } },
            { regex: { pattern: 'style[s]?$', flags: 'i' } },
            'd', 'viewBox', 'transform', 'transition', 'animation', 'gridTemplateColumns', 'flex', 'border',
            'padding', 'margin', 'boxShadow', 'background', 'src', 'type', 'id', 'name', 'key', 'rel', 'fontFamily',
            'queryKey', 'mutationKey', 'displayName', 'accept', 'sizes', 'columns', 'strokeDasharray', 'points', 'inset',
          ], // prettier-ignore
          ignoreFunctions: [
            'Error',
            'console.*',
            '*.setAttribute',
            '*.addEventListener',
            '*.querySelector',
            '*.getItem',
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXText[value=/\\p{L}/u]:not(JSXElement[openingElement.name.name="Trans"] JSXText)',
          message: 'A text a reader sees goes through <Trans> or t.',
        },
        {
          selector:
            'JSXAttribute[name.name=/^(title|alt|label|description|placeholder|aria-label)$/] > Literal[value=/\\p{L}/u]',
          message: 'A text a reader sees goes through t.',
        },
      ],
    },
  },
  {
    files: product,
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.d.ts'] } },
      'boundaries/elements': [
        { type: 'feature', pattern: 'src/features/*', capture: ['name'] },
        { type: 'app', pattern: 'src/app' },
        { type: 'routes', pattern: 'src/routes' },
        { type: 'records', pattern: 'src/records' },
        { type: 'ui', pattern: 'src/ui' },
        { type: 'lib', pattern: 'src/lib' },
        { type: 'test', pattern: 'src/test' },
      ],
      'boundaries/files': [
        { category: 'front-door', pattern: 'src/features/*/public.ts' },
        { category: 'spec', pattern: '**/*.test.*' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            {
              from: { element: { type: 'app' } },
              allow: { to: below('app', 'feature', 'records', 'ui', 'lib') },
            },
            {
              from: { element: { type: 'routes' } },
              allow: { to: below('app', 'feature', 'records', 'ui', 'lib') },
            },
            {
              from: { element: { type: 'feature' } },
              allow: {
                to: [
                  { element: sameFeature },
                  { element: { type: 'feature' }, file: { categories: 'front-door' } },
                  ...below('records', 'ui', 'lib'),
                ],
              },
            },
            { from: { element: { type: 'records' } }, allow: { to: below('records', 'ui', 'lib') } },
            { from: { element: { type: 'ui' } }, allow: { to: below('ui', 'lib') } },
            { from: { element: { type: 'lib' } }, allow: { to: below('lib') } },
            // Tests may use the fixtures and the whole page; the fixtures know only the shapes of the API.
            { from: { file: { categories: 'spec' } }, allow: { to: below('test', 'app', 'ui') } },
            { from: { element: { type: 'test' } }, allow: { to: below('test', 'app', 'lib', 'ui') } },
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
          ],
        },
      ],
    },
  },
)
