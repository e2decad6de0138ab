import { JournalsScreen } from '@/components/journals/journals-screen'
import { signedIn } from '@/server/door'

export default async function Page() {
  await signedIn()
  return <JournalsScreen />
}
