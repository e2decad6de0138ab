import type { Check } from '@/lib/contracts/registry-dispatch-views'
import type { LoadedDocument } from '../../documents'
import { DomainError } from '../../kernel/errors'
import type { Line } from './lines'
import { confirm, failed, type Vouched } from './rules'

/**
 * The checks of a line that may go: each passed or was vouched for by hand. Whichever way a document leaves, it
 * leaves by this rule. Throws `registry.checks_failed` with the line and what is wrong.
 */
export function passChecks(
  { line, document }: { line: Line; document: Pick<LoadedDocument, 'regNumber'> },
  made: Check[],
  vouched: Vouched,
): Check[] {
  const checks = confirm(made, vouched)
  const wrong = failed(checks)
  if (wrong.length)
    throw new DomainError('invalid', 'registry.checks_failed', {
      lineId: line.id,
      number: document.regNumber,
      checks: wrong,
    })
  return checks
}
