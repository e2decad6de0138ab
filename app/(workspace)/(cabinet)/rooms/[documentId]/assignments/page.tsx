import { AssignmentsTab } from '@/components/assignments/assignments-tab'

export default function Page() {
  return <AssignmentsTab />
}
