// The same keys on the keyboards our readers switch between; position by position.
const english = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const russian = 'йцукенгшщзхъфывапролджэячсмитьбюё'
const serbian = 'љњертзуиопшђасдфгхјклчћѕџцвбнмж'
const serbianKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm\\"

const swap = (text: string, from: string, to: string): string =>
  Array.from(text.toLowerCase(), (letter) => {
    const at = from.indexOf(letter)
    return at < 0 ? letter : (to[at] ?? letter)
  }).join('')

/** What was meant if the keyboard stood in another layout: "gtnhjd" → "петров". */
export const otherLayouts = (text: string): string[] => {
  const lower = text.toLowerCase()
  const guesses = /\p{Script=Cyrillic}/u.test(lower)
    ? [swap(lower, russian, english), swap(lower, serbian, serbianKeys)]
    : [swap(lower, english, russian), swap(lower, serbianKeys, serbian)]
  return [...new Set(guesses)].filter((guess) => guess !== lower)
}
