import { TextTab } from '@/components/room/text/text-tab'
import { textBeginning } from '../text-beginning'

type Props = { params: Promise<{ documentId: string }> }

export default async function Page({ params }: Props) {
  return <TextTab beginning={await textBeginning((await params).documentId)} />
}
