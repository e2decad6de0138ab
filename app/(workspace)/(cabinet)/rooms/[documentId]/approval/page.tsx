import { ApprovalTab } from '@/components/approval/approval-tab'

export default function Page() {
  return <ApprovalTab />
}
