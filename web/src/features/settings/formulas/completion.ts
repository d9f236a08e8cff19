import { fold } from '../../../lib/text/fold'
import type { Words } from './formulas'

export interface Offer {
  /** What is written in the place of the word begun. */
  text: string
  /** Where the caret stands then, counted from the end of the text. */
  back: number
  label: string
  note: string
}

const most = 8

/** The word that the caret stands at the end of. */
export const wordAt = (expression: string, caret: number): string =>
  /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(expression.slice(0, caret))?.[0] ?? ''

/** Whether the caret stands inside of a text between quotes. */
const isInText = (expression: string, caret: number): boolean => {
  let quote = ''
  for (const letter of expression.slice(0, caret)) {
    if (quote === '' && (letter === '"' || letter === "'")) quote = letter
    else if (letter === quote) quote = ''
  }
  return quote !== ''
}

/** What could be meant: by the beginning first, then by any part; fields by their labels, too. */
export const offersFor = (expression: string, caret: number, words: Words | undefined): Offer[] => {
  const word = fold(wordAt(expression, caret))
  if (words === undefined || word === '' || isInText(expression, caret)) return []
  const fields = words.fields.map(({ path, label, type }) => ({
    text: path,
    back: 0,
    label: path,
    note: `${label} · ${type}`,
    said: `${path} ${label}`,
  }))
  const functions = words.functions.map(({ name, signatures, help }) => ({
    text: `${name}()`,
    back: signatures.every((one) => one.includes('()')) ? 0 : 1,
    label: signatures[0] ?? name,
    note: help,
    said: name,
  }))
  const all = [...fields, ...functions].filter(({ text }) => fold(text) !== word)
  const begin = all.filter(({ text }) => fold(text).startsWith(word))
  const rest = all.filter((one) => !begin.includes(one) && fold(one.said).includes(word))
  return [...begin, ...rest]
    .slice(0, most)
    .map(({ text, back, label, note }) => ({ text, back, label, note }))
}

/** The expression with the word begun made whole, and where the caret stands then. */
export const completed = (expression: string, caret: number, { text, back }: Offer): [string, number] => {
  const from = caret - wordAt(expression, caret).length
  const rest = expression.slice(caret)
  // Brackets that are there already are not written twice.
  const whole = text.endsWith('()') && rest.startsWith('(') ? text.slice(0, -2) : text
  return [expression.slice(0, from) + whole + rest, from + whole.length - (whole === text ? back : 0)]
}
