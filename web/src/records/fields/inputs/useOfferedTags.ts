import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { offeredTagsQuery, sameTag } from '../../../lib/api/tags'
import type { FieldDescription } from '../../../lib/api/types'

/** The company's tags while one types, and the one that a text is another spelling of. */
export const useOfferedTags = (field: FieldDescription) => {
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(false)
  const [wanted] = useDebouncedValue(typed.trim().slice(0, 60), 150)
  const { data = [] } = useQuery({ ...offeredTagsQuery(field, wanted), enabled: opened })
  const known = (text: string): string | undefined =>
    data.flatMap(({ name, otherSpellings }) =>
      [name, ...otherSpellings.map((one) => one.text)].some((one) => sameTag(one, text)) ? [name] : [],
    )[0]
  return {
    names: data.map(({ name }) => name),
    typed,
    setTyped,
    open: () => setOpened(true),
    known,
  }
}
