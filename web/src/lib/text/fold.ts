/** Cyrillic letters as Latin ones, by sound, so that one spelling of a name finds the other. */
const sounds: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ё: 'e',
  ж: 'ž',
  з: 'z',
  и: 'i',
  й: 'j',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
  щ: 'šč',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'ju',
  я: 'ja',
}

const latin: Record<string, string> = { đ: 'd', ı: 'i', ə: 'e', ß: 'ss', ø: 'o', æ: 'ae', ł: 'l' }

const foldLetter = (letter: string): string => {
  const lower = letter.toLowerCase()
  const sounded = sounds[lower] ?? lower
  return [...sounded.normalize('NFD').replace(/\p{M}/gu, '')].map((one) => latin[one] ?? one).join('') // oxlint-disable-line typescript/no-misused-spread -- letters, not emoji
}

/** Case, accents and script taken away: "Петровић" and "PETROVIĆ" are both "petrovic". */
export const fold = (text: string): string => Array.from(text, foldLetter).join('')

export interface Hit {
  from: number
  to: number
}

/** Where in `text` the query stands, whatever the script of either; positions are of the original text. */
export const hitsIn = (text: string, query: string): Hit[] => {
  const wanted = fold(query.trim())
  if (wanted === '') return []
  const origin: number[] = []
  let folded = ''
  let at = 0
  for (const letter of text) {
    const part = foldLetter(letter)
    origin.push(...Array.from(part, () => at))
    folded += part
    at += letter.length
  }
  const hits: Hit[] = []
  for (
    let found = folded.indexOf(wanted);
    found >= 0;
    found = folded.indexOf(wanted, found + wanted.length)
  ) {
    const from = origin[found] ?? 0
    hits.push({ from, to: origin[found + wanted.length] ?? text.length })
  }
  return hits
}
