const pairs: readonly [string, string][] = [
  ['lj', 'љ'], ['nj', 'њ'], ['dž', 'џ'], ['a', 'а'], ['b', 'б'], ['c', 'ц'], ['č', 'ч'], ['ć', 'ћ'], ['d', 'д'], ['đ', 'ђ'],
  ['e', 'е'], ['f', 'ф'], ['g', 'г'], ['h', 'х'], ['i', 'и'], ['j', 'ј'], ['k', 'к'], ['l', 'л'], ['m', 'м'], ['n', 'н'],
  ['o', 'о'], ['p', 'п'], ['r', 'р'], ['s', 'с'], ['š', 'ш'], ['t', 'т'], ['u', 'у'], ['v', 'в'], ['z', 'з'], ['ž', 'ж'],
] // prettier-ignore

const cyrillic = new Map(pairs)
const latin = new Map(pairs.map(([from, to]) => [to, from]))

const inCaseOf = (model: string, text: string): string => {
  if (model === model.toLowerCase()) return text
  return model.length > 1 && model === model.toUpperCase()
    ? text.toUpperCase()
    : text.charAt(0).toUpperCase() + text.slice(1)
}

/** Serbian in its other script, letter by letter; what is no letter of it stays. */
export const toSerbianCyrillic = (text: string): string =>
  text.replace(/lj|nj|dž|\p{L}/giu, (letter) =>
    inCaseOf(letter, cyrillic.get(letter.toLowerCase()) ?? letter.toLowerCase()),
  )

export const toSerbianLatin = (text: string): string =>
  text.replace(/\p{L}/gu, (letter) =>
    inCaseOf(letter, latin.get(letter.toLowerCase()) ?? letter.toLowerCase()),
  )
