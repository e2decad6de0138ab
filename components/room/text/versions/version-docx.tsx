'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useDocx } from '../../use-docx'

/** The frozen version as a Word file. */
export function VersionDocx({ number }: { number: number }) {
  const t = useTranslations('rooms.version')
  const { offered, pending, download } = useDocx(number)
  if (!offered) return null
  return (
    <Button variant="default" h={26} px={8} fz={12} loading={pending} onClick={download}>
      {t('docx')}
    </Button>
  )
}
