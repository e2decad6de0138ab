import { AssignmentsScreen } from '@/components/assignments/assignments-screen'
import { signedIn } from '@/server/door'

export default async function Page() {
  await signedIn()
  return <AssignmentsScreen />
}
