import { NothingOpen } from '@/components/cabinet/nothing-open'

export default function CabinetPage() {
  return <NothingOpen />
}
