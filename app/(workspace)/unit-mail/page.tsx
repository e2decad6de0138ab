import { UnitMailScreen } from '@/components/registry/unit-mail/unit-mail-screen'
import { signedIn } from '@/server/door'

export default async function Page() {
  await signedIn()
  return <UnitMailScreen />
}
