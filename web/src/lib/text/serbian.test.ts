import { expect, it } from 'vitest'
import { toSerbianCyrillic, toSerbianLatin } from './serbian'

it('writes Serbian in the other script and back', () => {
  expect(toSerbianCyrillic('Vrsta drveta, m²')).toBe('Врста дрвета, м²')
  expect(toSerbianCyrillic('Ljubav, NJUŠKA, Džep')).toBe('Љубав, ЊУШКА, Џеп')
  expect(toSerbianLatin('Љубичаста џезва')).toBe('Ljubičasta džezva')
})
