import { createFileRoute } from '@tanstack/react-router'
import { onlySignedIn } from '../app/entry'
import { isPastDay } from '../lib/api/past'
import { Shell } from '../app/shell/Shell'

interface AppSearch {
  create?: string
  called?: string
  asOf?: string
}

/** Every page behind sign-in. `create` opens the form for a new record of that object over any of them, `called` its name; `asOf` shows records as on that day. */
export const Route = createFileRoute('/_app')({
  validateSearch: ({ create, called, asOf }: Record<string, unknown>): AppSearch => ({
    ...(isPastDay(asOf) ? { asOf } : {}),
    ...(typeof create === 'string' ? { create, ...(typeof called === 'string' ? { called } : {}) } : {}),
  }),
  beforeLoad: ({ context, location }) => onlySignedIn(context.queries, location.href),
  component: Shell,
})
