import { createFileRoute } from '@tanstack/react-router'
import { onlySignedOut } from '../app/entry'
import { SignInPage } from '../features/account/SignInPage'

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search['to'] === 'string' ? { to: search['to'] } : {},
  beforeLoad: ({ context }) => onlySignedOut(context.queries),
  component: SignInPage,
})
