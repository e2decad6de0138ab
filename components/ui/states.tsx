'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { failureOf } from '@/lib/api/failure'
import { useErrorText } from './error-text'

/** What appears here, why it is empty, and one thing to do. */
export function EmptyState({
  icon,
  title,
  text,
  action,
}: {
  icon?: ReactNode
  title: string
  text?: string
  action?: ReactNode
}) {
  return (
    <div className="vz-state">
      {icon}
      <b>{title}</b>
      {text && <span>{text}</span>}
      {action}
    </div>
  )
}

/** What failed, what is safe, one retry, the number to quote. A foreign document shows as no access, without a title. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTranslations('ui')
  const failure = failureOf(error)
  const text = useErrorText()(failure)
  const hidden = failure.code.endsWith('not_found')
  return (
    <div className="vz-state" role="alert">
      {hidden ? (
        <IconLock size={28} stroke={1.5} aria-hidden />
      ) : (
        <IconAlertTriangle size={28} stroke={1.5} aria-hidden />
      )}
      <b>{hidden ? t('noAccess') : t('failed')}</b>
      <span>{hidden ? t('noAccessText') : text}</span>
      {retry && !hidden && (
        <Button variant="default" onClick={retry}>
          {t('retry')}
        </Button>
      )}
      {failure.requestId && <small>{failure.requestId}</small>}
    </div>
  )
}

/** Rows in the shape of what is coming, after 150 ms, so that a fast answer does not flicker. */
export function SkeletonRows({ count, height }: { count: number; height: number }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150)
    return () => clearTimeout(timer)
  }, [])
  const t = useTranslations('ui')
  return (
    <div role="status" aria-label={t('loading')} style={{ padding: 8 }}>
      {Array.from({ length: count }, (_, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
          key={index}
          className={shown ? 'vz-skeleton' : undefined}
          style={{ height: height - 12, margin: '6px 4px' }}
        />
      ))}
    </div>
  )
}
