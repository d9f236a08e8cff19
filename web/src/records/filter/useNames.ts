import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useObjects } from '../../lib/api/objects'
import { recordKeys, records } from '../../lib/api/records'
import { plainText } from '../fields/values'

/** Names of records that are known by their ids only. */
export const useNames = (
  references: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string> => {
  const objects = useObjects()
  const wanted = [...references].flatMap(([name, ids]) => {
    const target = objects.find((one) => one.name === name)
    return target === undefined || ids.size === 0 ? [] : [{ target, ids: [...ids].sort() }]
  })
  return useQueries({
    queries: wanted.map(({ target, ids }) => ({
      queryKey: [...recordKeys.of(target), 'names', ids],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        records.list(
          target,
          { filter: { field: 'id', op: 'in', value: ids }, fields: target.nameField, limit: ids.length },
          signal,
        ),
      staleTime: 5 * 60_000,
      placeholderData: keepPreviousData,
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, at) =>
          (data?.items ?? []).map((row): [string, string] => [
            row.id,
            plainText(row[wanted[at]?.target.nameField ?? 'name']),
          ]),
        ),
      ),
  })
}
