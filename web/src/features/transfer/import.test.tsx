import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { refused } from '../../test/mock/imports'
import { renderApp } from '../../test/renderApp'
import type { ImportView } from '../../lib/api/imports'
import { problemsCsv } from './csv'
import { withColumn } from './targets'

beforeAll(async () => {
  await Promise.all([import('./ImportsPage'), import('./ImportPage')])
}, 60_000)

beforeEach(() => window.localStorage.clear())

/** A file of companies as it waits for its mapping. */
const viewOf = (begun: boolean): ImportView => ({
  id: 'import-1',
  object: 'company',
  likelier: null,
  begun,
  status: 'mapping',
  file: { name: 'firms.csv', size: 35 },
  encoding: 'UTF-8',
  delimiter: ';',
  headerRow: 1,
  rows: 2,
  columns: [{ index: 0, header: 'Name', samples: ['Oak & Sons'] }],
  mapping: { columns: [{ index: 0, field: 'name' }], matchOn: null, defaults: {} },
  progress: { done: 0, total: 2 },
  result: null,
  problems: [],
  problemCount: 0,
})

const file = new File(['Name;City\nOak & Sons;Brno\n;Praha\n'], 'firms.csv', { type: 'text/csv' })

it('leads a file from its columns over a trial to its records, and back', async () => {
  const { user, router } = await renderApp({ path: '/import' })
  await user.click(await screen.findByRole('combobox', { name: 'What is in the file' }))
  await user.click(await screen.findByRole('option', { name: 'Companies' }))
  await user.upload(screen.getByLabelText(/Drop a file here/), file)
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/import\/.+/))

  expect(await screen.findByRole('combobox', { name: 'Where “City” goes' })).toHaveValue('City')
  await user.click(screen.getByRole('button', { name: 'Check' }))
  expect(await screen.findByText('1 row needs a look')).toBeVisible()
  const fault = screen.getByRole('row', { name: /A name is required/ })
  expect(within(fault).getByText('3')).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Import' }))
  expect(await screen.findByText('Imported')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Open Companies' })).toHaveAttribute('href', '/companies')

  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await user.click(await screen.findByRole('button', { name: 'Take it back' }))
  expect(await screen.findByText('Taken back')).toBeVisible()
})

it('takes the first line for a record where the file has no names of columns', async () => {
  const { user } = await renderApp({ path: '/import' })
  await user.click(await screen.findByRole('combobox', { name: 'What is in the file' }))
  await user.click(await screen.findByRole('option', { name: 'Companies' }))
  await user.upload(screen.getByLabelText(/Drop a file here/), file)
  expect(await screen.findByText('2 rows into Companies')).toBeVisible()
  await user.click(screen.getByRole('combobox', { name: 'Names of the columns' }))
  await user.click(await screen.findByRole('option', { name: 'There are none' }))
  expect(await screen.findByText('3 rows into Companies')).toBeVisible()
})

it('takes a file for what its columns say where nothing was chosen', async () => {
  const { user } = await renderApp({ path: '/import' })
  expect(await screen.findByRole('combobox', { name: 'What is in the file' })).toHaveValue('')
  await user.upload(screen.getByLabelText(/Drop a file here/), file)
  expect(await screen.findByText('2 rows into Companies')).toBeVisible()
  expect(screen.getByRole('combobox', { name: 'What is in the file' })).toHaveValue('Companies')
})

it('says why a file is refused, in the words of its fault', async () => {
  const refusal = () => refused('/object', 'import.unknown-content', 'Say what is in the file')
  const { user } = await renderApp({ path: '/import', answers: [http.post('*/api/v1/imports', refusal)] })
  await user.upload(await screen.findByLabelText(/Drop a file here/), file)
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Say what is in the file$/)
})

it('says that companies were sent as people, and takes them for companies at one click', async () => {
  const { user } = await renderApp({ path: '/import' })
  await user.click(await screen.findByRole('combobox', { name: 'What is in the file' }))
  await user.click(await screen.findByRole('option', { name: 'People' }))
  await user.upload(screen.getByLabelText(/Drop a file here/), file)
  expect(await screen.findByText('2 rows into People')).toBeVisible()
  expect(screen.getByText('By its columns this file holds “Companies”, not “People”')).toBeVisible()

  await user.click(screen.getByRole('button', { name: 'Import as “Companies”' }))
  expect(await screen.findByText('2 rows into Companies')).toBeVisible()
  expect(screen.queryByText(/By its columns this file holds/)).not.toBeInTheDocument()
})

it('leaves what is in the file where a run was begun that broke', async () => {
  const stopped = (begun: boolean) => http.get('*/api/v1/imports/:id', () => HttpResponse.json(viewOf(begun)))
  const first = await renderApp({ path: '/import/import-1', answers: [stopped(false)] })
  expect(await screen.findByRole('combobox', { name: 'What is in the file' })).toBeEnabled()
  first.unmount()

  await renderApp({ path: '/import/import-1', answers: [stopped(true)] })
  expect(await screen.findByRole('combobox', { name: 'What is in the file' })).toBeDisabled()
  expect(screen.getByRole('combobox', { name: 'Encoding' })).toBeEnabled()
})

const mapping: ImportView['mapping'] = {
  columns: [
    { index: 0, field: 'name', dateFormat: null },
    { index: 1, field: 'company', matchBy: 'externalId', createMissing: true },
  ],
  matchOn: 'name',
  defaults: {},
}

it('takes a field from the column that had it, and forgets how that was read', () => {
  const next = withColumn(mapping, 0, { field: 'company' })
  expect(next.columns).toEqual([
    { index: 0, field: 'company' },
    { index: 1, field: null },
  ])
  expect(next.matchOn).toBeNull()
})

it('writes problems so that no spreadsheet takes a cell for a formula', () => {
  const text = problemsCsv([{ line: 3, column: 'A, B', value: '=1+1', code: 'x', message: 'Not "a" date' }], ['Line', 'Column', 'Value', 'Reason'])
  expect(text).toBe('Line,Column,Value,Reason\r\n3,"A, B",\'=1+1,"Not ""a"" date"')
}) // prettier-ignore
