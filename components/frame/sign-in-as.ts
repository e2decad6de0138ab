import { sessionEnd } from '@/lib/api/session-ended'

export type SignInOutcome =
  | { ok: true }
  | { ok: false; reason: 'wrong' | 'disabled' | 'failed' }
  | { ok: false; reason: 'locked'; minutes: string }

/** Opens a session with a password; whoever waited for one goes on. */
export async function signInAs(login: string, password: string): Promise<SignInOutcome> {
  const { signIn } = await import('next-auth/react')
  const answer = await signIn('credentials', { login, password, redirect: false }).catch(() => null)
  if (answer?.ok) {
    sessionEnd.forget()
    return { ok: true }
  }
  const [reason, minutes = '10'] = (answer?.error ?? 'failed').split(':')
  if (reason === 'locked') return { ok: false, reason, minutes }
  if (reason === 'disabled' || reason === 'wrong') return { ok: false, reason }
  return { ok: false, reason: 'failed' }
}
