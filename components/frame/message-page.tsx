'use client'

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '../ui/states'

const ICONS = { closed: IconLock, failed: IconAlertTriangle }

type Props = { kind: 'closed' | 'failed'; code?: string; retry?: () => void; children?: ReactNode }

/** A page that cannot be shown: closed or absent (which is never told apart, and no title is given), or failed. */
export function MessagePage({ kind, code, retry, children }: Props) {
  const t = useTranslations('frame.message')
  const Icon = ICONS[kind]
  return (
    <EmptyState
      icon={<Icon size={32} stroke={1.5} aria-hidden />}
      title={t(`${kind}.title`)}
      text={t(`${kind}.text`)}
      action={
        <>
          {children}
          {retry && <Button onClick={retry}>{t('retry')}</Button>}
          <Button variant="default" component={Link} href="/cabinet">
            {t('toCabinet')}
          </Button>
          {code && <small>{code}</small>}
        </>
      }
    />
  )
}
