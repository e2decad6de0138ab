import type { CabinetTab } from '@/lib/contracts/cabinet'

/** Which work items each tab of the cabinet shows. */
export const TAB_KINDS: Record<Exclude<CabinetTab, 'all'>, string[]> = {
  execute: ['execute', 'co_execute', 'consider', 'register', 'dispatch', 'rework'],
  approve: ['approve', 'visa'],
  sign: ['sign'],
  acquaint: ['acquaint'],
  control: ['control'],
}
