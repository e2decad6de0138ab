import { CabinetColumn } from '@/components/cabinet/cabinet-column'
import { NothingOpen } from '@/components/cabinet/nothing-open'
import { signedIn } from '@/server/door'

export default async function CabinetPage() {
  await signedIn()
  return (
    <div className="vz-columns" data-open="list">
      <CabinetColumn />
      <NothingOpen />
    </div>
  )
}
