import { NomenclatureScreen } from '@/components/archive/nomenclature-screen'
import { signedIn } from '@/server/door'

export default async function Page() {
  await signedIn()
  return <NomenclatureScreen />
}
