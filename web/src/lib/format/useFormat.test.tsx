import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { activateLanguage } from '../../test/renderApp'
import { useFormat } from './useFormat'

const around = ({ children }: { children: ReactNode }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 24), toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

it.each([
  [2024, 'před 2 r.'],
  [2021, 'před 5 r.'],
])('says in Czech how long %s is past, in a case that fits', async (year, text) => {
  await activateLanguage('cs')
  const { result } = renderHook(useFormat, { wrapper: around })
  expect(result.current.relativeDay(`${year}-11-01`).replaceAll('\u00a0', ' ')).toBe(text)
})
