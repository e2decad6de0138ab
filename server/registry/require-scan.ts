import type { Tx } from '@/db/client'
import type { ScanDoubt } from '@/lib/contracts/files'
import type { IncomingRequisites } from '@/lib/contracts/requisites'
import { needsScan } from '@/lib/registry/required-fields'
import { receivedKinds } from '../documents'
import { besideTheCover, filesOf } from '../files'
import { DomainError } from '../kernel/errors'
import { actsOf } from './damage-acts'

type Card = { kind: string; requisites: IncomingRequisites }

/** A letter goes into the journal with its scan or the reason why there is none. Throws `registry.no_scan`. */
export async function requireScan(tx: Tx, documentId: string, { kind, requisites }: Card): Promise<void> {
  if (requisites.noScanReason || !needsScan({ kind, form: requisites.appeal?.form })) return
  if ((await filesOf(tx, documentId, ['scan'])).length) return
  const own = (await receivedKinds(tx)).find(({ key }) => key === kind)
  if (own?.fileNeeded !== false) throw new DomainError('invalid', 'registry.no_scan')
}

/**
 * Of some kinds the cover letter alone is scanned, and a card with more files gets no number; the act on damage is the office's own
 * . Throws `registry.cover_only`.
 */
export async function requireCover(tx: Tx, documentId: string, kind: string): Promise<void> {
  const own = (await receivedKinds(tx)).find(({ key }) => key === kind)
  if (!own?.papersTo) return
  const acts = (await actsOf(tx, documentId)).map(({ fileId }) => fileId)
  const [name] = await besideTheCover(tx, documentId, acts)
  if (name) throw new DomainError('invalid', 'registry.cover_only', { kind: own.name, papersTo: own.papersTo, name })
}

/**
 * The scan is the main file once a registrar has seen that it is readable and its pages lie in order: where nothing speaks against it the
 * registration says so, else the pages are looked at first. Throws `registry.scan_unchecked`.
 */
export function requireChecked(doubts: readonly ScanDoubt[], checked: boolean): void {
  if (!doubts.length || checked) return
  const pages = doubts.map(({ page }) => page).join(', ')
  throw new DomainError('invalid', 'registry.scan_unchecked', { pages })
}
