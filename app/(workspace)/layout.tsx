import type { ReactNode } from 'react'
import { Frame } from '@/components/frame/frame'
import { signedIn } from '@/server/door'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { personId, name, permissions, substitutes } = await signedIn()
  return (
    <Frame
      session={{
        personId,
        name,
        permissions: [...permissions],
        substitutes: substitutes.map((entry) => entry.personId),
      }}
    >
      {children}
    </Frame>
  )
}
