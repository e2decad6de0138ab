'use client'

import { Button, Progress } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/error-text'
import { Fact, Facts } from '@/components/ui/facts'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { useMoment } from '@/components/ui/use-moment'
import { orpc } from '@/lib/api/client'
import { useCommand, useLive } from '@/lib/api/hooks'
import type { IndexFacts as Of } from '@/lib/contracts/search-index'
import styles from './index-facts.module.css'

/** How the index of search stands: what answers, how far a new one is built, what the night found; built anew from here (C-16.05). */
export function IndexFacts() {
  const t = useTranslations('search.index')
  const errorText = useErrorText()
  const { data, error, refetch } = useLive(orpc.search.index, {}, { watch: ['search:index'] })
  const rebuild = useCommand(orpc.search.reindex, { done: () => void refetch() })
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={3} height={56} />
  const building = data.engines.some((engine) => engine.building)
  return (
    <section aria-label={t('title')}>
      <p className={styles.about}>{t('about')}</p>
      <Facts>
        {data.engines.map((of) => (
          <Engine key={of.engine} of={of} />
        ))}
      </Facts>
      <div className={styles.foot}>
        <Button
          variant="default"
          leftSection={<IconRefresh size={15} stroke={1.75} aria-hidden />}
          loading={rebuild.pending}
          disabled={building}
          onClick={() => void rebuild.run({})}
        >
          {t(building ? 'building' : 'rebuild')}
        </Button>
        {rebuild.error && <p role="alert">{errorText(rebuild.error)}</p>}
      </div>
    </section>
  )
}

function Engine({ of }: { of: Of }) {
  const t = useTranslations('search.index')
  const { engine, answers, building, done, total } = of
  return (
    <Fact name={t(`engines.${engine}`)} warns={!answers} note={useChecked(of)}>
      {t(answers ? 'answers' : engine === 'postgres' ? 'partial' : 'silent')}
      {building && (
        <>
          <span className={styles.progress} role="status">
            {t('progress', { done, total })}
          </span>
          <Progress
            value={total ? Math.min(100, (done / total) * 100) : 0}
            size={4}
            mt={6}
            aria-label={t('building')}
          />
        </>
      )}
    </Fact>
  )
}

/** When it was built, and what the last comparison with the office found. */
function useChecked({ readyAt, checked }: Of): string {
  const t = useTranslations('search.index')
  const moment = useMoment()
  const built = readyAt ? [t('built', { when: moment(readyAt) })] : []
  if (!checked) return [...built, t('unchecked')].join('. ')
  const { at, drift, remaining } = checked
  return [...built, t('checked', { when: moment(at), drift, remaining })].join('. ')
}
