import { lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mockServer } from './src/test/mock/vite.ts'

const server = process.env['ODNOS_SERVER'] ?? 'http://127.0.0.1:8080'
const port = Number(process.env['ODNOS_WEB_PORT'] ?? 5173)

export default defineConfig(({ mode }) => ({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: false }),
    babel({
      presets: [
        {
          preset: () => ({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
          rolldown: { filter: { code: /@lingui\/(core|react)\/macro/ } },
        },
      ],
    }),
    react(),
    ...(mode === 'mock' ? [mockServer()] : []),
    lingui({ failOnMissing: mode === 'production', failOnCompileError: true }),
  ],
  server: {
    host: '127.0.0.1',
    port,
    strictPort: true,
    ...(mode === 'mock' ? {} : { proxy: { '/api': { target: server, changeOrigin: false } } }),
  },
  build: {
    outDir: 'dist',
    manifest: true,
    target: 'baseline-widely-available',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What many pages share packs better in two files than in dozens.
          groups: [
            { name: 'query', test: /node_modules\/@tanstack\/(query-core|react-query)\// },
            { name: 'shell', minShareCount: 36 },
          ],
        },
      },
    },
  },
  test: {
    css: false,
    pool: 'threads',
    // Modules are loaded once for all files; what a test leaves behind, src/test/setup.ts takes away.
    isolate: false,
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'page',
          environment: 'jsdom',
          setupFiles: ['./src/test/setup.ts'],
          include: ['src/**/*.test.{ts,tsx}'],
        },
      },
      { extends: true, test: { name: 'rules', environment: 'node', include: ['scripts/**/*.test.mjs'] } },
    ],
  },
}))
