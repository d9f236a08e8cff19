import { useNavigate } from '@tanstack/react-router'

/** Shows the same page as on another day; undefined leads back to today. */
export const useShowDay = () => {
  const navigate = useNavigate()
  return (day: string | undefined) =>
    void navigate({
      to: '.',
      search: ({ asOf: _left, ...rest }: Record<string, unknown>) =>
        day === undefined ? rest : { ...rest, asOf: day },
    })
}
