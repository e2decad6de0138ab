import type { ReactNode } from 'react'
import { Frame } from '@/components/frame/frame'
import { officeName, read, useCases } from '@/server/door'

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const me = await read(useCases.directory.me, {})
  if (!me) return null
  const office = (await officeName())?.shortName ?? ''
  return (
    <Frame me={me} office={office}>
      {children}
    </Frame>
  )
}
