'use client'

import { Button, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import type { AdditionalRequisiteView, KindView } from '@/lib/contracts/documents-kinds'
import { KIND_GROUPS } from '@/lib/requisites/additional'
import styles from './kinds.module.css'
import type { Written } from './kinds-part'
import { RequisiteList } from './requisite-list'
import { RequisitesAway } from './requisites-away'

type Props = {
  kind: KindView
  acts: ReactNode
  onWrite: (written: Written) => void
  onRemove: (requisite: AdditionalRequisiteView) => void
  onDone: () => Promise<unknown>
}

/** One kind of documents: its group, the requisites added to it, and those that are out of use (R-02.01, C-09.08). */
export function KindSection({ kind, acts, onWrite, onRemove, onDone }: Props) {
  const t = useTranslations('documents.kinds')
  const errorText = useErrorText()
  const heading = useId()
  const again = () => void onDone()
  const act = useCommand(orpc.documents.changeKindGroup, { done: again, failed: again })
  const free = kind.flow === 'incoming' && !kind.fileNeeded
  const facts = [t(`flows.${kind.flow}`), kind.access === 'dsp' && t('dsp'), free && t('fileFree')]
  const inUse = kind.requisites.filter(({ removed }) => !removed)
  const outOfUse = kind.requisites.filter(({ removed }) => removed)
  return (
    <section className={styles.kind} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{kind.name}</h2>
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
        <Select
          size="xs"
          aria-label={t('groupOf', { kind: kind.name })}
          value={kind.group}
          data={KIND_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
          allowDeselect={false}
          disabled={act.pending}
          onChange={(value) => {
            const group = KIND_GROUPS.find((one) => one === value)
            if (group && group !== kind.group) void act.run({ kind: kind.key, group, version: kind.version })
          }}
        />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
          aria-label={t('addTo', { kind: kind.name })}
          onClick={() => onWrite({ kind, requisite: null })}
        >
          {t('add')}
        </Button>
        {acts}
      </header>
      {kind.papersTo && <p className={styles.none}>{t('papersFact', { papersTo: kind.papersTo })}</p>}
      {act.error && (
        <p className={styles.wrong} role="alert">
          {errorText(act.error)}
        </p>
      )}
      {inUse.length ? (
        <RequisiteList {...{ kind, requisites: inUse, onWrite, onRemove, onDone }} />
      ) : (
        <p className={styles.none}>{t('none')}</p>
      )}
      <RequisitesAway requisites={outOfUse} onDone={onDone} />
    </section>
  )
}
