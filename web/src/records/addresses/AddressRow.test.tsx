import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { activateLanguage } from '../../test/renderApp'
import { AddressRow } from './AddressRow'

const person = {
  name: 'person',
  nameField: 'name',
  fields: [{ key: 'phones', type: 'phones' }],
} as unknown as ObjectDescription

const row: RecordRow = {
  id: '1',
  version: 1,
  name: 'Jan Novák',
  phones: [{ value: '+420771234567', kind: 'mobile' }],
}

it('calls by the number as it is shown', async () => {
  await activateLanguage('en')
  const nothing = () => undefined
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider env="test">
        <AddressRow
          object={person}
          row={row}
          address={{ city: 'Brno' }}
          open={false}
          style={{}}
          onOpen={nothing}
          onOpenPage={nothing}
        />
      </MantineProvider>
    </I18nProvider>,
  )
  const call = screen.getByRole('link', { name: 'Call +420 771 234 567' })
  expect(call).toHaveAttribute('href', 'tel:+420771234567')
  expect(call).toHaveTextContent('+420 771 234 567')
})
