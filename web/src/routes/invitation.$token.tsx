import { createFileRoute } from '@tanstack/react-router'
import { InvitationPage } from '../features/account/InvitationPage'

export const Route = createFileRoute('/invitation/$token')({ component: InvitationPage })
