import { useMediaQuery } from '@mantine/hooks'

// The two breakpoints of the design; styles write them out, as custom properties do not reach media queries.
const phone = '(max-width: 47.99em)' // eslint-disable-line lingui/no-unlocalized-strings
const narrow = '(max-width: 74.99em)' // eslint-disable-line lingui/no-unlocalized-strings

const now = { getInitialValueInEffect: false }

/** Below 768: bottom bar, one column. For what styles cannot do; drawing is theirs. */
export const usePhone = (): boolean => useMediaQuery(phone, false, now)

/** Below 1200: the narrow navigation, the side panel covers the page. */
export const useNarrow = (): boolean => useMediaQuery(narrow, false, now)
