'use client'

import { ActionIcon, Button, CloseButton, Portal } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconCircleCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/states'
import { BreachItem } from './breach-item'
import styles from './standard.module.css'
import type { Standard } from './use-standard'

/** What breaks the form of the document, group by group; the text stays in sight and may be written on. */
export function StandardPanel({ standard }: { standard: Standard }) {
  const t = useTranslations('standard')
  const { breaches } = standard
  const groups = [...new Set(breaches.map(({ group }) => group))]
  if (!standard.opened || !standard.enabled) return null
  return (
    <Portal>
      <aside
        className={styles.panel}
        aria-label={t('title')}
        onKeyDown={(event) => event.key === 'Escape' && standard.close()}
      >
        <header className={styles.head}>
          <h2>{t('title')}</h2>
          {breaches.length > 0 && <Steps standard={standard} />}
          <CloseButton size={30} aria-label={t('close')} onClick={standard.close} />
        </header>
        <Summary standard={standard} />
        <div className={styles.list}>
          {groups.map((group) => (
            <section key={group} aria-label={t(`groups.${group}`)}>
              <h3>
                {t(`groups.${group}`)}
                <span className="vz-tn">{breaches.filter((one) => one.group === group).length}</span>
              </h3>
              <ul>
                {breaches
                  .filter((one) => one.group === group)
                  .map((breach) => (
                    <BreachItem key={breach.id} breach={breach} standard={standard} />
                  ))}
              </ul>
            </section>
          ))}
          {breaches.length === 0 && (
            <EmptyState
              icon={<IconCircleCheck size={28} stroke={1.5} aria-hidden />}
              title={t('clean')}
              text={t('cleanText')}
            />
          )}
        </div>
        {standard.hidden > 0 && (
          <footer className={styles.foot}>
            <span>{t('hidden', { count: standard.hidden })}</span>
            <Button variant="subtle" h={26} px={8} fz={12} onClick={standard.showAll}>
              {t('showAll')}
            </Button>
          </footer>
        )}
      </aside>
    </Portal>
  )
}

function Steps({ standard }: { standard: Standard }) {
  const t = useTranslations('standard')
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('previous')}
        title={`${t('previous')} (Shift+F8)`}
        onClick={() => standard.step(-1)}
      >
        <IconChevronUp size={17} stroke={1.75} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('next')}
        title={`${t('next')} (F8)`}
        onClick={() => standard.step(1)}
      >
        <IconChevronDown size={17} stroke={1.75} />
      </ActionIcon>
    </>
  )
}

/** How many there are, one press for all that is certain, and the way back from it. */
function Summary({ standard }: { standard: Standard }) {
  const t = useTranslations('standard')
  const { breaches, mended, failed, fixable } = standard
  return (
    <div className={styles.summary} role="status">
      {breaches.length > 0 && <span>{t('count', { count: breaches.length })}</span>}
      {fixable > 0 && (
        <Button
          variant="default"
          h={30}
          px={10}
          fz={12.5}
          loading={standard.pending}
          aria-label={t('fixable', { count: fixable })}
          onClick={() => void standard.fixAll()}
        >
          {t('fixAll')} <span className={styles.count}>{fixable}</span>
        </Button>
      )}
      {mended && (
        <span className={styles.mended}>
          {t('fixed', { count: mended.count })}
          <Button variant="subtle" h={26} px={8} fz={12} onClick={mended.undo}>
            {t('undo')}
          </Button>
        </span>
      )}
      {failed && <span className={styles.failed}>{t('failed')}</span>}
    </div>
  )
}
