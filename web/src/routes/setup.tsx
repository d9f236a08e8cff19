import { createFileRoute } from '@tanstack/react-router'
import { onlyBeforeSetup } from '../app/entry'
import { SetupPage } from '../features/account/SetupPage'

export const Route = createFileRoute('/setup')({
  beforeLoad: ({ context }) => onlyBeforeSetup(context.queries),
  component: SetupPage,
})
