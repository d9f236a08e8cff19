import { type ClipboardEvent, useState } from 'react'
import type { RecordRow } from '../../lib/api/types'
import type { Column } from '../table/columns'
import { blockOf, isBlock } from './block'
import type { PasteBlock } from './plan'

interface Input {
  rows: readonly RecordRow[]
  columns: readonly Column[]
  /** The row and the column in hand; without them the block begins at the first of each. */
  cursorId: string | null
  cursorPath: string | null
}

const editors = 'input, textarea, [contenteditable]' // eslint-disable-line lingui/no-unlocalized-strings

/** A block from a spreadsheet, held back until its changes were looked at. */
export const usePaste = ({ rows, columns, cursorId, cursorPath }: Input) => {
  const [block, setBlock] = useState<PasteBlock | null>(null)
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    // What is pasted into an editor belongs to it.
    if (event.target instanceof Element && event.target.closest(editors) !== null) return
    if (text.trim() === '' || (!isBlock(text) && cursorPath === null)) return
    event.preventDefault()
    const writable = columns.findIndex(({ field, isName }) => !isName && !field.readOnly)
    setBlock({
      cells: blockOf(text),
      rows,
      columns,
      row: Math.max(
        0,
        rows.findIndex(({ id }) => id === cursorId),
      ),
      column:
        cursorPath === null ? Math.max(0, writable) : columns.findIndex(({ path }) => path === cursorPath),
    })
  }
  return { block, onPaste, close: () => setBlock(null) }
}
