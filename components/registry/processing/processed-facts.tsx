import { useTranslations } from 'next-intl'
import type { ProcessedView } from '@/lib/contracts/registry-processing-views'
import { formatDate } from '@/lib/text/dates'
import { useKindWords } from './use-kind-words'

/** The decision in its facts; those it does not have are not shown. */
export function ProcessedFacts({ processed, title }: { processed: ProcessedView; title: string }) {
  const t = useTranslations('registry.processing')
  const kindWords = useKindWords()
  const { outcome, kind, person, action, destination, note, decidedOn, decidedBy, completedOn, collectedBy } = processed
  const done = outcome === 'personal' || outcome === 'misdelivered' ? outcome : 'suspicious'
  const facts: [string, string | null | undefined][] = [
    [t('facts.title'), title],
    [t('facts.kind'), kindWords(kind)],
    [t(outcome === 'suspicious' ? 'reportedTo' : 'addressee'), person?.name],
    [action ? t(`actions.${action}`) : '', destination],
    [t(outcome === 'suspicious' ? 'strange' : outcome === 'refused' ? 'facts.reason' : 'note'), note],
    [t('facts.decided'), [formatDate(decidedOn), decidedBy].filter(Boolean).join(', ')],
    [t(`completion.${done}.day`), completedOn && [formatDate(completedOn), collectedBy].filter(Boolean).join(', ')],
  ]
  return (
    <dl className="vz-facts">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
