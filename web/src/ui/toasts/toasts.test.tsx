import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { activateLanguage } from '../../app/i18n/language'
import { ShortcutsProvider } from '../keys/ShortcutsProvider'
import { atMost } from './atMost'
import { type Toast, type ToastRequest, ToastsProvider, type ToastTone, useToasts } from './ToastsProvider'

function Shower({ toast }: { toast: ToastRequest }) {
  const toasts = useToasts()
  return (
    <button type="button" onClick={() => toasts.show(toast)}>
      do it
    </button>
  )
}

const show = (toast: ToastRequest) => {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <ShortcutsProvider>
          <ToastsProvider>
            <Shower toast={toast} />
          </ToastsProvider>
        </ShortcutsProvider>
      </MantineProvider>
    </I18nProvider>,
  )
  fireEvent.click(screen.getByText('do it'))
}

const tone = (of: ToastTone, id: number): Toast => ({ id, tone: of, text: String(id) })

const pass = async (seconds: number) => {
  for (let second = 0; second < seconds; second++) await act(() => vi.advanceTimersByTimeAsync(1000))
}

beforeEach(async () => {
  await activateLanguage('en')
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('takes back what was done with the button, and with the key Z', () => {
  const undo = vi.fn()
  show({ text: 'Deal moved to the trash', undo })
  fireEvent.click(screen.getByRole('button', { name: /Undo/ }))
  expect(undo).toHaveBeenCalledTimes(1)

  fireEvent.click(screen.getByText('do it'))
  fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ' })
  expect(undo).toHaveBeenCalledTimes(2)
  expect(screen.queryByText('Deal moved to the trash')).toBeNull()
})

it('offers undo for ten seconds, and stands still while the pointer is on it', async () => {
  show({ text: 'Deal moved to the trash', undo: () => undefined })
  await pass(9)
  expect(screen.getByText('1 s')).toBeVisible()

  const toast = screen.getByText('Deal moved to the trash').parentElement as HTMLElement
  fireEvent.pointerEnter(toast)
  await pass(5)
  expect(screen.getByText('Deal moved to the trash')).toBeVisible()

  fireEvent.pointerLeave(toast)
  await pass(2)
  expect(screen.queryByText('Deal moved to the trash')).toBeNull()
})

it('leaves an error until it is closed', async () => {
  show({ text: 'Not saved', tone: 'error' })
  await pass(60)
  expect(screen.getByRole('alert')).toHaveTextContent('Not saved')

  fireEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByText('Not saved')).toBeNull()
})

it('shows three at most, the newest last', () => {
  show({ text: 'Saved' })
  for (let i = 0; i < 4; i++) fireEvent.click(screen.getByText('do it'))
  expect(screen.getAllByText('Saved')).toHaveLength(3)
})

it('pushes out a notice, not an error or a way back, when there are too many', () => {
  show({ text: 'Not saved', tone: 'error' })
  for (let i = 0; i < 2; i++) fireEvent.click(screen.getByText('do it'))
  expect(screen.getAllByText('Not saved')).toHaveLength(3)
  expect(
    atMost([tone('error', 1), tone('done', 2), tone('done', 3), tone('done', 4)]).map(({ id }) => id),
  ).toEqual([1, 3, 4])
  const undo = () => undefined
  expect(
    atMost([{ ...tone('done', 1), undo }, tone('error', 2), tone('done', 3), tone('done', 4)]).map(
      ({ id }) => id,
    ),
  ).toEqual([1, 2, 4])
})
