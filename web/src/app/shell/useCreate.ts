import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Opens the form for a new record over the present page; its address is `?create=deal`. */
export const useCreate = () => {
  const navigate = useNavigate()
  return useCallback(
    (object: string) => void navigate({ to: '.', search: (before) => ({ ...before, create: object }) }),
    [navigate],
  )
}
