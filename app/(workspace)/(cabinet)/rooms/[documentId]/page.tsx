import { DefaultTab } from '@/components/room/default-tab'
import { textBeginning } from './text-beginning'

type Props = { params: Promise<{ documentId: string }> }

export default async function Page({ params }: Props) {
  return <DefaultTab beginning={await textBeginning((await params).documentId)} />
}
