import { createFileRoute } from '@tanstack/react-router'
import { onlySignedIn } from '../app/entry'
import { Shell } from '../app/shell/Shell'

/** Every page behind sign-in. `create` opens the form for a new record of that object over any of them, `called` its name. */
export const Route = createFileRoute('/_app')({
  validateSearch: ({ create, called }: Record<string, unknown>): { create?: string; called?: string } =>
    typeof create === 'string' ? { create, ...(typeof called === 'string' ? { called } : {}) } : {},
  beforeLoad: ({ context, location }) => onlySignedIn(context.queries, location.href),
  component: Shell,
})
