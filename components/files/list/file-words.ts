'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { FileView } from '@/lib/contracts/files'

const KB = 1024

export type ReadingState = FileView['extraction'] | 'recognised' | 'unsure'

/** Below this many percent the recogniser was guessing at whole words. */
const SURE = 75

const readingState = ({ extraction, recognition }: FileView): ReadingState => {
  if (extraction !== 'done' || !recognition || recognition.confidence === null) return extraction
  return recognition.confidence < SURE ? 'unsure' : 'recognised'
}

/** A size as people say it. */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations('files.size')
  const format = useFormatter()
  const number = (value: number) => format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 })
  return (bytes) => {
    if (bytes < KB ** 2) return t('kb', { value: number(bytes ? Math.max(1, bytes / KB) : 0) })
    return bytes < KB ** 3 ? t('mb', { value: number(bytes / KB ** 2) }) : t('gb', { value: number(bytes / KB ** 3) })
  }
}

/** The words a file is told by: what it is to the document, its size, whether its text is known. */
export function useFileWords() {
  const t = useTranslations('files')
  const size = useFileSize()
  return {
    title: ({ role, name }: FileView): string => {
      if (role === 'rendition' || role === 'signature') return t(`roles.${role}`)
      return role === 'version_pdf' ? name.replace(/\.pdf$/, '') : name
    },
    role: ({ role, signed }: FileView): string => (signed ? t('signedOriginal') : t(`roles.${role}`)),
    size,
    reading: (file: FileView): { state: ReadingState; extraction: string | null } => {
      const state = readingState(file)
      if (file.role === 'signature' || file.role === 'bundle') return { state, extraction: null }
      const { read, total } = file.recognition ?? { read: 0, total: 0 }
      return { state, extraction: t(`extraction.${state}`, { read, total }) }
    },
  }
}
