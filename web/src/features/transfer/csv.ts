import type { RowProblem } from '../../lib/api/imports'

const cell = (value: string | number | null): string => {
  const text = String(value ?? '')
  // A cell that begins like a formula would be reckoned by the spreadsheet that opens the file.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The problems as a table for whoever mends the file. */
export const problemsCsv = (problems: readonly RowProblem[], head: readonly string[]): string =>
  [head, ...problems.map(({ line, column, value, message }) => [line, column, value, message])]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')

export const download = (name: string, text: string) => {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
