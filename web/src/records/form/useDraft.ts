import { useLocalStorage } from '@mantine/hooks'

/** What is being typed, kept on this device until it is saved or thrown away; it survives a reload and a closed window. */
export const useDraft = <T>(key: string, empty: T) => {
  const [draft, setDraft, forget] = useLocalStorage<T>({
    key: `odnos-draft:${key}`,
    defaultValue: empty,
    getInitialValueInEffect: false,
  })
  return { draft, setDraft, forget }
}
