'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { FileView } from '@/lib/contracts/files'

const KB = 1024

/** The words a file is told by: what it is to the document, its size, whether its text is known. */
export function useFileWords() {
  const t = useTranslations('files')
  const format = useFormatter()
  const number = (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 })
  return {
    title: ({ role, name }: FileView): string => {
      if (role === 'rendition' || role === 'signature') return t(`roles.${role}`)
      return role === 'version_pdf' ? name.replace(/\.pdf$/, '') : name
    },
    role: ({ role, signed }: FileView): string => (signed ? t('signedOriginal') : t(`roles.${role}`)),
    size: (bytes: number): string =>
      bytes < KB * KB
        ? t('size.kb', { value: number(Math.max(1, bytes / KB)) })
        : t('size.mb', { value: number(bytes / KB / KB) }),
    extraction: ({ role, extraction }: FileView): string | null =>
      role === 'signature' || role === 'bundle' ? null : t(`extraction.${extraction}`),
  }
}
