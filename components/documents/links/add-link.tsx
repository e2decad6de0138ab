'use client'

import { Alert, Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorText } from '@/components/ui/error-text'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { ManualLinkKind } from '@/lib/contracts/documents-links'
import { FindToLink } from './find-to-link'
import styles from './links.module.css'

/** Links the document to another by its number in any writing (C-09.11). */
export function AddLink({ documentId, onAdded }: { documentId: string; onAdded: () => void }) {
  const t = useTranslations('card.graph')
  const errorText = useErrorText()
  const [kind, setKind] = useState<ManualLinkKind>('related')
  const [made, setMade] = useState(0)
  const linking = useCommand(orpc.documents.link, {
    done: () => {
      setMade(made + 1)
      onAdded()
    },
  })
  return (
    <section className={styles.add} aria-label={t('add')}>
      <Select
        label={t('kind')}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(value as ManualLinkKind)}
        data={ManualLinkKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <FindToLink
        key={made}
        label={t('number')}
        exceptId={documentId}
        pending={linking.pending}
        onChoose={(otherId) => void linking.run({ documentId, otherId, kind })}
      />
      {linking.error && (
        <Alert color="red" role="alert">
          {errorText(linking.error)}
        </Alert>
      )}
    </section>
  )
}
