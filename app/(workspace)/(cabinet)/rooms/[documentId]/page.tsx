import { DefaultTab } from '@/components/room/default-tab'

export default function Page() {
  return <DefaultTab />
}
