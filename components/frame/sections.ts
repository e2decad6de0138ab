import {
  IconAddressBook,
  IconBook2,
  IconBuildings,
  IconChecklist,
  IconFolders,
  IconInbox,
  IconScan,
  IconSettings,
} from '@tabler/icons-react'
import type { Permission } from '@/lib/contracts/permissions'

export type Section = {
  key: 'cabinet' | 'registration' | 'journals' | 'assignments' | 'cases' | 'addressees' | 'directory' | 'admin'
  href: string
  icon: typeof IconInbox
  /** Any of these rights; everybody's when none is named. */
  needs?: Permission[]
  low?: boolean
}

/** Sections of the rail, top to bottom; each person sees those their roles may use. */
export const SECTIONS: Section[] = [
  { key: 'cabinet', href: '/cabinet', icon: IconInbox },
  { key: 'registration', href: '/registration', icon: IconScan, needs: ['registry.register'] },
  { key: 'journals', href: '/journals', icon: IconBook2 },
  { key: 'assignments', href: '/assignments', icon: IconChecklist },
  { key: 'cases', href: '/cases', icon: IconFolders, needs: ['registry.journals', 'archive.manage'] },
  { key: 'addressees', href: '/addressees', icon: IconBuildings, low: true },
  { key: 'directory', href: '/directory', icon: IconAddressBook, low: true },
  { key: 'admin', href: '/admin', icon: IconSettings, needs: ['directory.manage'], low: true },
]
