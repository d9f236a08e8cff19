/** The list a record was opened from, so that its page knows the neighbours and the way back. */
export interface Trail {
  ids: string[]
  total: number | null
  /** Address of the list with its filter and order. */
  href: string
}

const key = (object: string) => `odnos-trail:${object}`
const most = 1000

export const rememberTrail = (object: string, rows: readonly { id: string }[], total: number | null) => {
  if (rows.length === 0) return
  const trail: Trail = {
    ids: rows.slice(0, most).map(({ id }) => id),
    total,
    href: window.location.pathname + window.location.search,
  }
  try {
    window.sessionStorage.setItem(key(object), JSON.stringify(trail))
  } catch {
    // Without storage a record's page has no neighbours; everything else works.
  }
}

export const trailOf = (object: string): Trail | null => {
  try {
    const text = window.sessionStorage.getItem(key(object))
    return text === null ? null : (JSON.parse(text) as Trail)
  } catch {
    return null
  }
}
