import { Suspense } from 'react'
import { DirectoryScreen } from '@/components/directory/directory-screen'
import { signedIn } from '@/server/door'

export default async function Page() {
  await signedIn()
  return (
    <Suspense>
      <DirectoryScreen />
    </Suspense>
  )
}
