import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { RoomFrame } from '@/components/room/room-frame'
import { read, signedIn, useCases } from '@/server/door'

type Props = { children: ReactNode; params: Promise<{ documentId: string }> }

export default async function RoomLayout({ children, params }: Props) {
  const { documentId } = await params
  const { personId, name } = await signedIn()
  const [document, letterhead] = await Promise.all([
    read(useCases.documents.get, { documentId }),
    read(useCases.rooms.getLetterhead, {}),
  ])
  if (!document || !letterhead) notFound()
  return (
    <RoomFrame key={documentId} document={document} letterhead={letterhead} me={{ personId, name }}>
      {children}
    </RoomFrame>
  )
}
