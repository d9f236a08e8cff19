import { createFileRoute } from '@tanstack/react-router'
import { onlySignedIn } from '../app/entry'
import { Shell } from '../app/shell/Shell'

/** Every page behind sign-in. `create` opens the form for a new record of that object over any of them. */
export const Route = createFileRoute('/_app')({
  validateSearch: (search: Record<string, unknown>): { create?: string } =>
    typeof search['create'] === 'string' ? { create: search['create'] } : {},
  beforeLoad: ({ context, location }) => onlySignedIn(context.queries, location.href),
  component: Shell,
})
