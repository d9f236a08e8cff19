import { describe, expect, it } from 'vitest'
import { branchOf, childrenOf, inputsOf, keyFor, movedTo, type Node, placesFor, shifted } from './branches'

const node = (value: string, parent?: string): Node => ({
  value,
  label: value,
  labels: { en: value },
  ...(parent === undefined ? {} : { parent }),
})

const nodes = [
  node('goods'),
  node('services'),
  node('repair', 'services'),
  node('pumps', 'repair'),
  node('advice', 'services'),
]
const values = (some: readonly Node[]) => some.map(({ value }) => value)

describe('a tree of categories', () => {
  it('knows what stands below a node', () => {
    expect([...branchOf(nodes, 'services')]).toEqual(['services', 'repair', 'pumps', 'advice'])
    expect(values(childrenOf(nodes, null))).toEqual(['goods', 'services'])
  })

  it('offers no place below the branch itself', () => {
    expect(values(placesFor(nodes, 'repair'))).toEqual(['goods', 'services', 'advice'])
  })

  it('offers no place where the branch would be too deep', () => {
    const deep = ['a', 'b', 'c', 'd', 'e'].map((value, at, all) => node(value, all[at - 1]))
    expect(values(placesFor([...deep, ...nodes], 'services'))).toEqual(['a', 'b', 'c', 'goods'])
  })

  it('moves a branch with what is below it, to the end of its new place', () => {
    const moved = movedTo(nodes, 'repair', 'goods')
    expect(values(childrenOf(moved, 'goods'))).toEqual(['repair'])
    expect(values(childrenOf(moved, 'repair'))).toEqual(['pumps'])
    expect(inputsOf(movedTo(nodes, 'repair', null)).at(-1)).not.toHaveProperty('parent')
  })

  it('changes places among equals only', () => {
    expect(values(childrenOf(shifted(nodes, 'advice', -1), 'services'))).toEqual(['advice', 'repair'])
    expect(values(shifted(nodes, 'goods', -1))).toEqual(values(nodes))
  })

  it('gives keys that can be read and are not taken', () => {
    expect(keyFor(nodes, 'Вода и Насосы')).toBe('voda-i-nasosy')
    expect(keyFor(nodes, 'Pumps')).toBe('pumps-2')
    expect(keyFor(nodes, '→')).toBe('node')
  })
})
