import { AccountsScreen } from '@/components/directory/accounts-screen'
import { signedIn } from '@/server/door'

export default async function Page() {
  await signedIn()
  return <AccountsScreen />
}
