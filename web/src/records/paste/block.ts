/** Rows and cells of what a spreadsheet puts on the clipboard: tabs between cells, quotes around those with line breaks. */
export const blockOf = (text: string): string[][] => {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === '\t') endCell()
    else if (char === '\n') {
      endCell()
      rows.push([])
    } else if (char !== '\r') cell += char
  }
  endCell()
  const last = rows.at(-1)
  // Spreadsheets end the last line too.
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

/** One word is pasted as text anywhere; a block has tabs or lines. */
export const isBlock = (text: string): boolean => /[\t\n]/.test(text.trimEnd()) || text.endsWith('\n')
