import type { CabinetTab } from '@/lib/contracts/cabinet'

/** Which work items each tab of the cabinet shows. */
export const TAB_KINDS: Record<Exclude<CabinetTab, 'all'>, string[]> = {
  execute: ['execute', 'co_execute', 'consider', 'register', 'dispatch', 'rework'],
  approve: ['approve', 'visa'],
  sign: ['sign', 'sign_list'],
  acquaint: ['acquaint'],
  control: ['control'],
}

/** States of a document nobody works on any more; its term no longer runs. */
export const FINISHED: ReadonlySet<string> = new Set([
  'sent',
  'closed',
  'filed',
  'executed',
  'refused',
  'processed',
  'withdrawn',
])

/** How long a finished document on which one owes nothing stays in «Все»; later «Выполнено» and search have it. */
export const RECENT_DAYS = 30
