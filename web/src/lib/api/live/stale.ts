import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { objectsQuery } from '../objects'
import { touchedBy } from '../records'

/** How soon an answer is read anew: what is a list of such records at once, what only reckons with them in a while. */
type Haste = 'now' | 'soon'

/** Sums over many rows: a dashboard need not be reckoned anew with every save of a busy minute. */
const reckoned = new Set(['aggregate', 'count', 'funnel', 'portrait'])

const beside = new Set(['shares', 'why', 'trash', 'search', 'candidates'])

/** Objects whose records show records of this one by a relation, such as a deal its company. */
const pointing = (queries: QueryClient, object: string): ReadonlySet<string> =>
  new Set(
    (queries.getQueryData(objectsQuery.queryKey) ?? [])
      .filter(({ fields }) => fields.some(({ relation }) => relation === object))
      .map(({ name }) => name),
  )

const ofRecords = (queries: QueryClient, object: string) => {
  const touched = touchedBy(object)
  const others = pointing(queries, object)
  return ([about, name, kind]: QueryKey): Haste | null => {
    if (about === 'timeline') return 'now'
    if (about !== 'records') return typeof about === 'string' && beside.has(about) ? 'soon' : null
    if (typeof name !== 'string') return null
    if (touched.includes(name)) return typeof kind === 'string' && reckoned.has(kind) ? 'soon' : 'now'
    return others.has(name) ? 'soon' : null
  }
}

const at =
  (...names: string[]) =>
  ([about]: QueryKey): Haste | null =>
    typeof about === 'string' && names.includes(about) ? 'now' : null

/** Which answers may be out of date after a change of this object, or of what the server names beside objects. */
export const staleAfter = (queries: QueryClient, object: string): ((key: QueryKey) => Haste | null) => {
  switch (object) {
    case 'sight':
      return () => 'now'
    // A new object comes with the rights to it.
    case 'objects':
      return at('objects', 'session', 'views', 'retired-fields', 'deleted-objects', 'rules')
    case 'views':
      return at('views')
    // Colours stand in the description of the field.
    case 'tags':
      return at('tags', 'objects')
    case 'segments':
      return (key) => (JSON.stringify(key).includes('"segments"') ? 'now' : null)
    // How far work is changes no record and no timeline.
    case 'job':
      return ([about, name]) =>
        about === 'imports' || about === 'tags' || (about === 'records' && name === 'job') ? 'now' : null
    default:
      return ofRecords(queries, object)
  }
}

/** Reads anew what is that urgent after changes of these objects; nobody waits for it. */
export const readAnew = (queries: QueryClient, objects: ReadonlySet<string>, haste: Haste) => {
  const rules = [...objects].map((object) => staleAfter(queries, object))
  return queries.invalidateQueries({
    predicate: ({ queryKey }) => rules.some((rule) => rule(queryKey) === haste),
  })
}
