import { afterAll, expect, it } from 'vitest'
import { activateLanguage } from '../../app/i18n/language'
import { describeSpan } from './describe'

afterAll(() => activateLanguage('en'))

it.each([
  ['en', '1w', '1 week ago'],
  ['ru', '1w', '1 неделю назад'],
  ['ru', '3w', '3 недели назад'],
  ['cs', '3w', 'před 3 týdny'],
] as const)('says in %s how long ago %s is', async (language, ago, expected) => {
  await activateLanguage(language)
  expect(describeSpan({ ago })).toBe(expected)
})

it('says a last period in the case of its unit', async () => {
  await activateLanguage('ru')
  expect(['1w', '2w', '5w', '1m'].map((last) => describeSpan({ last }))).toEqual([
    'последнюю неделю',
    'последние 2 недели',
    'последние 5 недель',
    'последний месяц',
  ])
})
