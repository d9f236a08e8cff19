import { useEffect } from 'react'
import { useSession } from '../../lib/api/session'
import { activateLanguage } from '../i18n/language'

/** Once it is known who reads, their language wins over the browser's; a change in the profile shows at once. */
export const useReadersLanguage = () => {
  const { language } = useSession().user
  useEffect(() => {
    if (document.documentElement.lang !== language) void activateLanguage(language)
  }, [language])
}
