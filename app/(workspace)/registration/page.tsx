import { RegistrationScreen } from '@/components/registry/registration-screen'
import { signedIn } from '@/server/door'

export default async function Page() {
  await signedIn()
  return <RegistrationScreen />
}
