import { TextTab } from '@/components/room/text/text-tab'

export default function Page() {
  return <TextTab />
}
