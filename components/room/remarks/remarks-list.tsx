'use client'

import { Drawer } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { RemarkCard } from './remark-card'
import styles from './remarks.module.css'
import type { Remarks } from './use-remarks'

type Props = { opened: boolean; onClose: () => void; remarks: Remarks }

/** Every remark of the text, open ones first; the way to them where nothing fits beside the page. */
export function RemarksList({ opened, onClose, remarks }: Props) {
  const t = useTranslations('rooms.remarks')
  const settled = remarks.threads.filter(({ resolved }) => resolved)
  const open = (id: string) => {
    onClose()
    remarks.jump(id)
  }
  return (
    <Drawer opened={opened} onClose={onClose} title={t('list')} position="right" size={380}>
      <div className={styles.list}>
        {remarks.threads.length === 0 && <p>{t('none')}</p>}
        {remarks.open.map((thread) => (
          <RemarkCard key={thread.id} thread={thread} active={false} lost={false} onOpen={() => open(thread.id)} />
        ))}
        {settled.length > 0 && <h3 className={styles.listHead}>{t('settled', { count: settled.length })}</h3>}
        {settled.map((thread) => (
          <RemarkCard key={thread.id} thread={thread} active={false} lost={false} onOpen={null} />
        ))}
      </div>
    </Drawer>
  )
}
