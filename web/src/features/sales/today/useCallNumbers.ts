import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../../lib/api/session'
import { contactsOf, valueAt } from '../../../records/fields/values'
import { dealObject } from '../deals/deal'
import { rowsQuery } from '../rows'
import type { AgendaTask } from './agenda'

const personObject = { name: 'person', plural: 'people' } as const

/** As many as one page of a list holds. */
const most = 1000

const idsOf = (tasks: readonly AgendaTask[], object: string): string[] => [
  ...new Set(
    tasks.flatMap(({ kind, about }) => (kind === 'call' && about?.object === object ? [about.id] : [])),
  ),
]

const useNumbers = (object: { name: string; plural: string }, ids: string[], field: string) => {
  const asked = ids.sort().slice(0, most)
  const { data } = useQuery({
    ...rowsQuery(object, {
      filter: { field: 'id', op: 'in', value: asked },
      fields: field,
      limit: most,
      count: 'none',
    }),
    enabled: asked.length > 0,
  })
  return (data?.items ?? []).flatMap((row): [string, string][] => {
    const number = contactsOf(valueAt(row, field))[0]?.value
    return number === undefined ? [] : [[row.id, number]]
  })
}

/** The first number of the person a call is about, of a deal the person of the deal; by their ids. */
export const useCallNumbers = (tasks: readonly AgendaTask[]): ReadonlyMap<string, string> => {
  const people = useMay('person', 'see')
  const persons = useNumbers(personObject, people ? idsOf(tasks, personObject.name) : [], 'phones')
  const deals = useNumbers(dealObject, people ? idsOf(tasks, dealObject.name) : [], 'person.phones')
  return new Map([...persons, ...deals])
}
