import { useEffect } from 'react'

/** "Deals · Odnos" in the tab; the last page to say so wins. */
export const usePageTitle = (title: string) => {
  useEffect(() => {
    document.title = `${title} · Odnos`
  }, [title])
}
