const grounds = 6

/** Forms of companies and articles say nothing about whose sign it is. */
const fillers =
  /^(ооо|ип|зао|оао|пао|ао|доо|d\.?o\.?o\.?|s\.?r\.?o\.?|a\.?s\.?|mmc|asc|ltd|llc|inc|gmbh|the)$/iu

/** Two letters in the script the name is written in: "Петар Ђорђевић" → "ПЂ", "Petrović & sinovi" → "PS". */
export const initialsOf = (name: string): string => {
  const words = name.split(/[\s,]+/).map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
  const telling = words.filter((word) => word !== '' && !fillers.test(word))
  const [first = '?', second] = telling.length > 0 ? telling : [name]
  const letter = (word: string) => (Array.from(word)[0] ?? '').toLocaleUpperCase()
  return second === undefined ? letter(first) : letter(first) + letter(second)
}

/** The same name has the same ground on every screen. */
export const groundOf = (name: string): number => {
  let hash = 2166136261
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619)
  return ((hash >>> 16) ^ (hash & 0xffff)) % grounds
}
