import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Opens the form for a new record over the present page, with a name if one was typed; its address is `?create=deal`. */
export const useCreate = () => {
  const navigate = useNavigate()
  return useCallback(
    (object: string, name?: string) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, create: object, ...(name === undefined ? {} : { called: name }) }),
      }),
    [navigate],
  )
}
