import { useQueries } from '@tanstack/react-query'
import { useObjects } from '../../lib/api/objects'
import { pageQuery } from '../../lib/api/records'
import { fold } from '../../lib/text/fold'
import { plainText, valueAt } from '../fields/values'
import type { CellContext } from './readCell'

/** The records that pasted names mean; one question for each object. */
export const useRelated = (names: ReadonlyMap<string, readonly string[]>) => {
  const objects = useObjects()
  const wanted = [...names].flatMap(([name, texts]) => {
    const object = objects.find((one) => one.name === name)
    return object === undefined ? [] : [{ object, texts: [...new Set(texts)].slice(0, 1000) }]
  })
  const answers = useQueries({
    queries: wanted.map(({ object, texts }) =>
      pageQuery(object, {
        filter: { field: object.nameField, op: 'in', value: texts },
        fields: object.nameField,
        limit: 1000,
      }),
    ),
  })
  const related: CellContext['related'] = (of, text) => {
    const at = wanted.findIndex(({ object }) => object.name === of)
    const object = wanted[at]?.object
    if (object === undefined) return []
    return (answers[at]?.data?.items ?? [])
      .map((row) => ({ id: row.id, name: plainText(valueAt(row, object.nameField)) }))
      .filter(({ name }) => fold(name) === fold(text))
  }
  return { related, pending: answers.some(({ isPending }) => isPending) }
}
