import { forgetTexts } from '@/lib/realtime/kept-texts'

/**
 * Signs out and forgets what was being typed in this tab, searched for and kept of live texts, so that the next person at
 * this computer finds none of it. Somebody else's sign-in does not cost the first person their unsent edits.
 */
export async function leave({ forgetOf }: { forgetOf: string | null }): Promise<void> {
  const { signOut } = await import('next-auth/react')
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('vizir')) sessionStorage.removeItem(key)
  for (const key of Object.keys(localStorage)) if (key.startsWith('vizir.search')) localStorage.removeItem(key)
  await forgetTexts(forgetOf)
  await signOut({ callbackUrl: '/login' })
}
