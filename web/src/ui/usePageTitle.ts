import { useEffect } from 'react'

const brand = 'Odnos' // eslint-disable-line lingui/no-unlocalized-strings

/** "Deals · Odnos" in the tab; the last page to say so wins. */
export const usePageTitle = (title: string) => {
  useEffect(() => {
    document.title = [title, brand].join(' · ')
  }, [title])
}
