import { useTranslations } from 'next-intl'
import { DueChip } from '@/components/ui/due-chip'
import type { QueueRow } from '@/lib/contracts/registry-views'

/** How urgent a received letter is, and by which day it is registered in time. */
export function RegisterBy({ row: { urgency, registerBy, daysLeft }, prefix }: { row: QueueRow; prefix?: string }) {
  const t = useTranslations('registry.urgency')
  return (
    <>
      {urgency !== 'none' && (
        <span className="vz-chip" data-tone="bad">
          {t(urgency)}
        </span>
      )}
      {registerBy && <DueChip date={registerBy} daysLeft={daysLeft} prefix={prefix} />}
    </>
  )
}
