import { notFound, redirect } from 'next/navigation'
import { TextTab } from '@/components/room/text/text-tab'
import { read, useCases } from '@/server/door'
import { textBeginning } from '../text-beginning'

type Props = { params: Promise<{ documentId: string }> }

export default async function Page({ params }: Props) {
  const { documentId } = await params
  const document = await read(useCases.documents.get, { documentId })
  if (!document) notFound()
  if (document.flow === 'incoming') redirect(`/rooms/${documentId}/card`)
  return <TextTab beginning={await textBeginning(documentId)} />
}
