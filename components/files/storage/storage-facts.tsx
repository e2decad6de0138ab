'use client'

import { Progress } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Fact, Facts as FactList } from '@/components/ui/facts'
import { ErrorState, SkeletonRows } from '@/components/ui/states'
import { orpc } from '@/lib/api/client'
import { useLive } from '@/lib/api/hooks'
import type { StorageFacts as Facts } from '@/lib/contracts/files'
import { useFileSize } from '../list/file-words'

/** How the office keeps its files: room, limits, antivirus, recognition; what needs a hand says which. */
export function StorageFacts() {
  const { data, error, refetch } = useLive(orpc.files.storage, {})
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows count={4} height={56} />
  return (
    <FactList>
      <Room facts={data} />
      <Limits facts={data} />
      <Store store={data.store} />
      <Antivirus state={data.antivirus} />
      <Recogniser facts={data} />
    </FactList>
  )
}

const NEARLY_FULL = 90

function Room({ facts: { bytes, files, officeLimit } }: { facts: Facts }) {
  const t = useTranslations('files.storage')
  const size = useFileSize()
  const percent = officeLimit ? Math.min(100, (bytes / officeLimit) * 100) : 0
  return (
    <Fact name={t('room')} warns={percent >= NEARLY_FULL} note={t('files', { count: files })}>
      {officeLimit ? t('roomOf', { used: size(bytes), limit: size(officeLimit) }) : t('noLimit', { used: size(bytes) })}
      {officeLimit && (
        <Progress
          value={percent}
          size={4}
          mt={6}
          color={percent >= NEARLY_FULL ? 'red' : undefined}
          aria-label={t('room')}
        />
      )}
    </Fact>
  )
}

function Limits({ facts: { documentLimit, largestDocument, uploadLimit } }: { facts: Facts }) {
  const t = useTranslations('files.storage')
  const size = useFileSize()
  return (
    <>
      <Fact name={t('documentLimit')} note={t('largest', { size: size(largestDocument) })}>
        {documentLimit ? t('upTo', { size: size(documentLimit) }) : t('unlimited')}
      </Fact>
      <Fact name={t('uploadLimit')}>{t('upTo', { size: size(uploadLimit) })}</Fact>
    </>
  )
}

function Store({ store: { state, place } }: { store: Facts['store'] }) {
  const t = useTranslations('files.storage')
  const silent = state === 'silent'
  return (
    <Fact name={t('store')} warns={silent} note={silent ? t('storeHint') : undefined}>
      {t(`storeStates.${state}`, { place: place ?? '' })}
    </Fact>
  )
}

function Antivirus({ state }: { state: Facts['antivirus'] }) {
  const t = useTranslations('files.storage')
  return (
    <Fact name={t('antivirus')} warns={state === 'silent'} note={state === 'answers' ? undefined : t('antivirusHint')}>
      {t(`antivirusStates.${state}`)}
    </Fact>
  )
}

function Recogniser({ facts: { recogniser, pagesToRecognise } }: { facts: Facts }) {
  const t = useTranslations('files.storage')
  const missing = recogniser === 'missing'
  const waiting = t('toRecognise', { count: pagesToRecognise })
  return (
    <Fact name={t('recogniser')} warns={missing} note={missing ? `${waiting}. ${t('recogniserHint')}` : waiting}>
      {t(`recogniserStates.${recogniser}`)}
    </Fact>
  )
}
