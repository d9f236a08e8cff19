/** What was typed and not sent yet, kept on this device: by person, as several may share it. */
const mark = 'odnos-draft:'

const keyOf = (user: string, name: string) => `${mark}${user}:${name}`

export const readDraft = (user: string, name: string): unknown => {
  try {
    const text = window.localStorage.getItem(keyOf(user, name))
    return text === null ? null : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

const isBlank = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  (typeof value === 'object' && Object.values(value).every((part) => part === undefined))

/** An empty draft is none. */
export const writeDraft = (user: string, name: string, draft: unknown): void => {
  try {
    if (isBlank(draft)) window.localStorage.removeItem(keyOf(user, name))
    else window.localStorage.setItem(keyOf(user, name), JSON.stringify(draft))
  } catch {
    // A browser that stores nothing keeps it until the page is left.
  }
}

/** At sign-out nothing of it stays behind. */
export const forgetDrafts = (): void => {
  try {
    for (const key of Object.keys(window.localStorage))
      if (key.startsWith(mark)) window.localStorage.removeItem(key)
  } catch {
    // Nothing is stored where nothing can be read.
  }
}
