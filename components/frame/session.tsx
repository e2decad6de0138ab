'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { MeView } from '@/lib/contracts/directory'

export type Session = Omit<MeView, 'id'> & {
  personId: string
  /** The office's own name, as its structure says it. */
  office: string
}

const Context = createContext<Session | null>(null)

type Props = { me: MeView; office: string; children: ReactNode }

/** Who is signed in, with the rights of this moment: they are read again when the directory changes them. */
export function SessionProvider({ me: initial, office, children }: Props) {
  const { data: me = initial } = useLive(orpc.directory.me, {}, { watch: [`user:${initial.id}`], initial })
  const session = useMemo(() => ({ ...me, personId: me.id, office }), [me, office])
  return <Context value={session}>{children}</Context>
}

/** Who is signed in; rights only decide what is shown, the server decides what is done. */
export function useSession(): Session {
  const session = useContext(Context)
  if (!session) throw new Error('useSession outside the workspace')
  return session
}
