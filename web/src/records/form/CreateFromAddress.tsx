import { useNavigate, useSearch } from '@tanstack/react-router'
import { useKnownObjects } from '../../lib/api/objects'
import { CreateDialog } from './CreateDialog'

interface Props {
  /** By object: the fields its form shows at once, where a module knows better. */
  first?: Partial<Record<string, readonly string[]>>
}

/** `?create=person` over any page opens the form; closing takes it out of the address. */
export function CreateFromAddress({ first = {} }: Props) {
  const { create, called = '' } = useSearch({ strict: false })
  const navigate = useNavigate()
  const object = useKnownObjects().find(({ name }) => name === create)
  if (create === undefined || object === undefined) return null
  const close = () => void navigate({ to: '.', search: ({ create: _done, called: _name, ...rest }) => rest })
  return <CreateDialog key={create} object={object} name={called} first={first[create]} onClose={close} />
}
