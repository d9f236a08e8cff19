/** How numbers are written in the countries that customers have, by code and count of the digits after it. */
const usual: Record<string, Record<number, number[]>> = {
  1: { 10: [3, 3, 4] },
  7: { 10: [3, 3, 2, 2] },
  44: { 10: [4, 6] },
  48: { 9: [3, 3, 3] },
  381: { 8: [2, 3, 3], 9: [2, 3, 4] },
  385: { 8: [2, 3, 3], 9: [2, 3, 4] },
  420: { 9: [3, 3, 3] },
  421: { 9: [3, 3, 3] },
  994: { 9: [2, 3, 2, 2] },
}

/** E.164: codes are of one digit, of two, or of three where they are neither. */
const code = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d{4,})$/

/** By threes, none alone at the end. */
const byThrees = (count: number): number[] => (count <= 4 ? [count] : [3, ...byThrees(count - 3)])

const cut = (digits: string, [first = digits.length, ...rest]: number[]): string[] =>
  digits === '' ? [] : [digits.slice(0, first), ...cut(digits.slice(first), rest)]

/** A number in full, grouped as it is in its country; whatever else was written stays so. */
export const shownPhone = (value: string): string => {
  const [, country = '', digits = ''] = code.exec(value) ?? []
  if (country === '') return value
  const groups = usual[country]?.[digits.length] ?? byThrees(digits.length)
  return [`+${country}`, ...cut(digits, groups)].join(' ')
}
