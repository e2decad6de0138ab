'use client'

import { Button, Modal } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SideBySide } from '@/components/files/compare/side-by-side'
import { PageViewer } from '@/components/files/page-viewer'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { CardView, Duplicate } from '@/lib/contracts/registry-views'
import { formatDate } from '@/lib/text/dates'
import { type CardField, type CardValues, sameValue, valuesOf } from './card-values'
import styles from './compare.module.css'
import { useFieldWords } from './use-field-words'

const SHOWN: CardField[] = ['organisation', 'theirNumber', 'theirDate', 'title', 'signedBy', 'sheets', 'attachments']

type Props = {
  values: CardValues
  documentId: string
  other: Duplicate
  onDiffers: () => void
  onRepeats: () => void
  onClose: () => void
}

/** Two letters side by side, scans and fields, with the two things one may say about them. */
export function CompareCards({ values, documentId, other, onDiffers, onRepeats, onClose }: Props) {
  const t = useTranslations('registry.duplicate')
  const { label, text } = useFieldWords()
  const theirs = useLive(orpc.registry.card, { documentId: other.documentId })
  const mine = useLive(orpc.registry.card, { documentId })
  const known = theirs.data
  const heading =
    other.number && other.date ? t('numbered', { number: other.number, date: formatDate(other.date) }) : t('inQueue')
  return (
    <Modal opened onClose={onClose} size={1080} title={t('title')}>
      {theirs.error && !known ? <ErrorState error={theirs.error} retry={() => void theirs.refetch()} /> : null}
      {!known && !theirs.error ? <SkeletonRows count={6} height={44} /> : null}
      {known && (
        <>
          <Scans here={mine.data} there={known} headings={[t('mine'), heading]} />
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{t('mine')}</th>
                <th scope="col">{heading}</th>
              </tr>
            </thead>
            <tbody>
              {SHOWN.map((field) => (
                <tr key={field} data-same={sameValue(values[field], valuesOf(known)[field]) || undefined}>
                  <th scope="row">{label(field)}</th>
                  <td>{text(field, values)}</td>
                  <td>{text(field, valuesOf(known))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className={styles.foot}>
        <Button onClick={onDiffers} data-autofocus>
          {t('differs')}
        </Button>
        <Button variant="default" onClick={onRepeats}>
          {t('repeats')}
        </Button>
      </div>
    </Modal>
  )
}

type ScansProps = { here: CardView | undefined; there: CardView; headings: [here: string, there: string] }

/** Two scans are leafed through together, and what only one of them says is lit. */
function Scans({ here, there, headings }: ScansProps) {
  const [mine, theirs] = [here?.scans[0], there.scans[0]]
  if (!mine || !theirs)
    return (
      <div className={styles.scans}>
        <Scan card={here} heading={headings[0]} />
        <Scan card={there} heading={headings[1]} />
      </div>
    )
  const sideOf = ({ id, pages }: typeof mine, heading: string) => ({ fileId: id, pages: pages ?? 1, heading })
  return (
    <div className={styles.together}>
      <SideBySide here={sideOf(mine, headings[0])} there={sideOf(theirs, headings[1])} />
    </div>
  )
}

function Scan({ card, heading }: { card: CardView | undefined; heading: string }) {
  const t = useTranslations('registry.duplicate')
  const [page, setPage] = useState(1)
  const scan = card?.scans[0]
  return (
    <figure className={styles.scan}>
      <figcaption>{heading}</figcaption>
      {scan ? (
        <PageViewer fileId={scan.id} pages={scan.pages ?? 1} page={page} onPage={setPage} />
      ) : (
        <p>{t('noScan')}</p>
      )}
    </figure>
  )
}
