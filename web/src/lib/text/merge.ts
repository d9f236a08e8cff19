/** A stretch of the base, from and to, and what stands there instead. */
interface Hunk {
  from: number
  to: number
  put: readonly string[]
}

/** Comparing more than this would be felt; who writes so much chooses himself. */
const mostCells = 4_000_000

/** Sentences and lines, each with the space before it. */
export const sentencesOf = (text: string): string[] =>
  text === '' ? [] : text.split(/(?<=[.!?…])(?=\s)|(?=\n)/u)

/** What was changed of the base, by the longest common part. */
const hunksOf = (base: readonly string[], other: readonly string[]): Hunk[] | null => {
  let start = 0
  while (start < base.length && start < other.length && base[start] === other[start]) start += 1
  let baseEnd = base.length
  let otherEnd = other.length
  while (baseEnd > start && otherEnd > start && base[baseEnd - 1] === other[otherEnd - 1]) {
    baseEnd -= 1
    otherEnd -= 1
  }
  const rows = baseEnd - start
  const columns = otherEnd - start
  if ((rows + 1) * (columns + 1) > mostCells) return null
  const width = columns + 1
  const common = new Uint32Array((rows + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      common[row * width + column] =
        base[start + row] === other[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))

  const hunks: Hunk[] = []
  let row = 0
  let column = 0
  while (row < rows || column < columns) {
    const from = row
    const put: string[] = []
    while (row < rows || column < columns) {
      const same = row < rows && column < columns && base[start + row] === other[start + column]
      if (same) break
      if (column < columns && (row === rows || at(row, column + 1) >= at(row + 1, column))) {
        put.push(other[start + column] ?? '')
        column += 1
      } else row += 1
    }
    if (row > from || put.length > 0) hunks.push({ from: start + from, to: start + row, put })
    else {
      row += 1
      column += 1
    }
  }
  return hunks
}

const sameHunk = (one: Hunk, other: Hunk) =>
  one.from === other.from && one.to === other.to && one.put.join('') === other.put.join('')

const collide = (one: Hunk, other: Hunk) => one.from < other.to && other.from < one.to

/** An insertion inside what the other replaces has lost its place. */
const isInside = (one: Hunk, other: Hunk) =>
  one.from === one.to && one.from > other.from && one.from < other.to

/**
 * Two people's changes of the same parts in one: what only one of them touched is as he left it, and what both added
 * at one place stands one after the other. Null where both changed the same part.
 */
export const mergeParts = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  between: (before: string, after: string) => string = () => '',
): string[] | null => {
  const ours = hunksOf(base, mine)
  const others = hunksOf(base, theirs)
  if (ours === null || others === null) return null
  const left = ours.filter((hunk) => !others.some((other) => sameHunk(hunk, other)))
  if (
    left.some((hunk) =>
      others.some((other) => collide(hunk, other) || isInside(hunk, other) || isInside(other, hunk)),
    )
  )
    return null
  // At one place theirs come first: they were saved first.
  const all = [...others, ...left].toSorted((a, b) => a.from - b.from || a.to - b.to)
  const merged: string[] = []
  let done = 0
  let inserted: number | null = null
  for (const { from, to, put } of all) {
    merged.push(...base.slice(done, from))
    const both = inserted === from && from === to && put.length > 0
    merged.push(...(both ? [between(merged.at(-1) ?? '', put[0] ?? '')] : []), ...put)
    inserted = from === to ? from : null
    done = to
  }
  return [...merged, ...base.slice(done)].filter((part) => part !== '')
}

const spaced = (before: string, after: string) => (/\s$/u.test(before) || /^\s/u.test(after) ? '' : '\n')

/** Both people's texts in one; null where both changed the same sentence. */
export const mergeTexts = (base: string, mine: string, theirs: string): string | null =>
  mergeParts(sentencesOf(base), sentencesOf(mine), sentencesOf(theirs), spaced)?.join('') ?? null

const blocksOf = (html: string): string[] =>
  [...new DOMParser().parseFromString(html, 'text/html').body.children].map(({ outerHTML }) => outerHTML)

/** The same for formatted text, by its paragraphs, lists and headings. */
export const mergeRichTexts = (base: string, mine: string, theirs: string): string | null =>
  mergeParts(blocksOf(base), blocksOf(mine), blocksOf(theirs))?.join('') ?? null
