import type { ReactNode } from 'react'
import { CabinetColumns } from '@/components/cabinet/cabinet-columns'

export default function CabinetLayout({ children }: { children: ReactNode }) {
  return <CabinetColumns>{children}</CabinetColumns>
}
