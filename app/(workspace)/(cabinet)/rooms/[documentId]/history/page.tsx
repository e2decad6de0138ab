import { HistoryTab } from '@/components/documents/history-tab'

export default function Page() {
  return <HistoryTab />
}
