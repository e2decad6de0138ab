import { Suspense } from 'react'
import { AddresseesScreen } from '@/components/addressees/addressees-screen'
import { signedIn } from '@/server/door'

export default async function Page() {
  await signedIn()
  return (
    <Suspense>
      <AddresseesScreen />
    </Suspense>
  )
}
