import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { activateLanguage, guessLanguage } from './app/i18n/language'
import { Providers } from './app/Providers'
import { newQueryClient } from './app/queries'
import { newRouter } from './app/router'
import { sessionQuery } from './lib/api/session'

const start = async (root: HTMLElement) => {
  const queries = newQueryClient()
  const router = newRouter(queries)
  // The texts and the session travel side by side; the reader's own language wins over the guess.
  const guess = guessLanguage()
  const [session] = await Promise.all([
    queries.query({ ...sessionQuery, staleTime: 'static' }).catch(() => null),
    activateLanguage(guess),
  ])
  if (session !== null && session.user.language !== guess) await activateLanguage(session.user.language)
  createRoot(root).render(
    <StrictMode>
      <Providers queries={queries} router={router} />
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root !== null) void start(root)
