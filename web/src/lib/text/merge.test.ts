import { describe, expect, it } from 'vitest'
import { mergeRichTexts, mergeTexts } from './merge'

const base = 'He wants oak. Delivery in May. Pays in two parts.'

describe('the texts of two people', () => {
  it.each([
    ['each another sentence', 'He wants walnut. Delivery in May. Pays in two parts.', 'He wants oak. Delivery in June. Pays in two parts.', 'He wants walnut. Delivery in June. Pays in two parts.'],
    ['one nothing', base, 'Quite another text.', 'Quite another text.'],
    ['both the same', 'He wants ash. Delivery in May. Pays in two parts.', 'He wants ash. Delivery in May. Pays in two parts.', 'He wants ash. Delivery in May. Pays in two parts.'],
    ['one the beginning, one the end', `Call first! ${base}`, `${base}\nA good customer`, `Call first! ${base}\nA good customer`],
    ['one takes a sentence away, one adds', 'He wants oak. Pays in two parts.', `${base} By bank.`, 'He wants oak. Pays in two parts. By bank.'],
    ['both add lines at the end', `${base}\nMine`, `${base}\nTheirs`, `${base}\nTheirs\nMine`],
  ])('are both kept when they changed %s', (_, mine, theirs, merged) => {
    expect(mergeTexts(base, mine, theirs)).toBe(merged)
    expect(mergeTexts(base, theirs, mine)?.length).toBe(merged.length)
  }) // prettier-ignore

  it('are both kept where nothing stood before', () => {
    expect(mergeTexts('', 'Call him', 'Likes oak')).toBe('Likes oak\nCall him')
  })

  it.each([
    ['changed the same sentence', 'He wants walnut. Delivery in May. Pays in two parts.', 'He wants ash. Delivery in May. Pays in two parts.'],
    ['changed what the other took away', 'He wants oak. Delivery on 1 May. Pays in two parts.', 'He wants oak. Pays in two parts.'],
    ['wrote into what the other replaced', 'He wants oak. And soon. Delivery in May. Pays in two parts.', 'Forget it. Pays in two parts.'],
  ])('are left to the reader when both %s', (_, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBeNull()
    expect(mergeTexts(base, theirs, mine)).toBeNull()
  }) // prettier-ignore

  it('loses no word of either, whatever they add and wherever', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 500; round += 1) {
      const lines = Array.from({ length: random(6) }, (_, at) => `\nline ${at}`)
      const edit = (who: string) =>
        lines.flatMap((line, at) => (random(3) === 0 ? [line, `\n${who} ${at}`] : [line]))
      const mine = [...edit('mine'), ...(random(2) === 0 ? ['\nmine end'] : [])]
      const theirs = edit('theirs')
      const merged = mergeTexts(lines.join(''), mine.join(''), theirs.join(''))
      expect(merged?.split('\n').toSorted()).toEqual(
        [...new Set(['', ...[...mine, ...theirs].map((line) => line.slice(1))])].toSorted(),
      )
    }
  })

  it('gives up on what would take too long', () => {
    const many = (word: string) => Array.from({ length: 3000 }, (_, at) => `\n${word} ${at}`).join('')
    expect(mergeTexts(many('a'), many('b'), many('c'))).toBeNull()
  })
})

it('keeps formatted texts by their paragraphs', () => {
  const before = '<p>One</p><ul><li><p>Two</p></li></ul><p>Three</p>'
  expect(
    mergeRichTexts(
      before,
      '<p><strong>One</strong></p><ul><li><p>Two</p></li></ul><p>Three</p>',
      `${before}<p>Four</p>`,
    ),
  ).toBe('<p><strong>One</strong></p><ul><li><p>Two</p></li></ul><p>Three</p><p>Four</p>')
  expect(mergeRichTexts(before, before.replace('Two', '2'), before.replace('Two', 'II'))).toBeNull()
})
