'use client'

import { SegmentedControl } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { StorageFacts } from '../files/storage/storage-facts'
import { useSession } from '../frame/session'
import { FindField } from '../ui/find-field'
import { EmptyState } from '../ui/states'
import { usePart } from '../ui/use-part'
import { AccountsTable } from './accounts-table'
import styles from './directory.module.css'
import { SubstitutionList } from './substitution-list'

const PARTS = ['accounts', 'substitutions', 'kinds', 'dictionary', 'index', 'files'] as const
type Part = (typeof PARTS)[number]

const KindsPart = dynamic(() => import('../documents/kinds/kinds-part').then((module) => module.KindsPart), {
  ssr: false,
})
const Dictionary = dynamic(() => import('../search/dictionary').then((module) => module.Dictionary), { ssr: false })
const IndexFacts = dynamic(() => import('../search/index-facts').then((module) => module.IndexFacts), { ssr: false })

/** «Управление»: accounts with their roles, who acts for whom, kinds of documents, the dictionary and the index of search, how files are kept. */
export function AccountsScreen() {
  const t = useTranslations('directory')
  const kinds = useTranslations('documents.kinds')
  const words = useTranslations('search.dictionary')
  const index = useTranslations('search.index')
  const files = useTranslations('files.storage')
  const { permissions } = useSession()
  const [part, setPart] = usePart(PARTS)
  const [text, setText] = useState('')
  if (!permissions.includes('directory.manage'))
    return (
      <EmptyState
        icon={<IconLock size={32} stroke={1.5} aria-hidden />}
        title={t('closed')}
        text={t('errors.may_not_manage')}
      />
    )
  return (
    <section className="vz-page" aria-label={t('manage')}>
      <header className={`vz-page-head ${styles.bar}`}>
        <h1>{t('manage')}</h1>
        <SegmentedControl
          size="xs"
          value={part}
          onChange={(value) => setPart(value as Part)}
          data={[
            { value: 'accounts', label: t('accounts') },
            { value: 'substitutions', label: t('substitution.mine') },
            ...(permissions.includes('admin.manage')
              ? [
                  { value: 'kinds', label: kinds('title') },
                  { value: 'dictionary', label: words('title') },
                  { value: 'index', label: index('short') },
                ]
              : []),
            { value: 'files', label: files('title') },
          ]}
          aria-label={t('part')}
        />
        {part === 'accounts' && (
          <FindField className={styles.find} label={t('findAccount')} value={text} onChange={setText} />
        )}
      </header>
      <div className="vz-page-body">
        {part === 'accounts' && <AccountsTable text={text} />}
        {part === 'kinds' && <KindsPart />}
        {part === 'dictionary' && <Dictionary />}
        {part === 'index' && <IndexFacts />}
        {part === 'files' && <StorageFacts />}
        {part === 'substitutions' && (
          <div className={styles.padded}>
            <SubstitutionList all />
          </div>
        )}
      </div>
    </section>
  )
}
