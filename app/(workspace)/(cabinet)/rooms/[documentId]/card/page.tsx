import { CardTab } from '@/components/documents/card-tab'

export default function Page() {
  return <CardTab />
}
