'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Permission } from '@/lib/contracts/permissions'

export type Session = { personId: string; name: string; permissions: Permission[]; substitutes: string[] }

const Context = createContext<Session | null>(null)

export const SessionProvider = ({ session, children }: { session: Session; children: ReactNode }) => (
  <Context value={session}>{children}</Context>
)

/** Who is signed in; rights only decide what is shown, the server decides what is done. */
export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('useSession outside the workspace')
  return session
}
