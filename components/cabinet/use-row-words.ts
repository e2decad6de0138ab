'use client'

import {
  IconArrowBackUp,
  IconCheck,
  IconChecks,
  IconCircleCheck,
  IconEyeCheck,
  IconMessageCircle,
  IconSignature,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { CabinetRow } from '@/lib/contracts/cabinet'
import { useEventText } from '../ui/event-text'

type Icon = typeof IconCheck
type Tone = 'ink' | 'ok' | 'warn' | 'bad'
export type RowWords = { icon: Icon | null; tone?: Tone; who: string | null; verb: boolean; text: string }

const OWED: Record<string, { icon: Icon; tone: Tone }> = {
  sign: { icon: IconSignature, tone: 'ink' },
  sign_list: { icon: IconSignature, tone: 'ink' },
  approve: { icon: IconCircleCheck, tone: 'ink' },
  visa: { icon: IconCircleCheck, tone: 'ink' },
  rework: { icon: IconArrowBackUp, tone: 'bad' },
}
const HAPPENED: Record<string, { icon: Icon; tone?: Tone }> = {
  'approval.agreed': { icon: IconCheck, tone: 'ok' },
  'approval.visaed': { icon: IconCheck, tone: 'ok' },
  'approval.remarks': { icon: IconMessageCircle, tone: 'warn' },
  'approval.rework': { icon: IconArrowBackUp, tone: 'bad' },
  'approval.acquainted': { icon: IconEyeCheck },
  'approval.signed': { icon: IconSignature, tone: 'ok' },
  'documents.acknowledged': { icon: IconEyeCheck },
  'registry.sent': { icon: IconChecks, tone: 'ok' },
  'assignments.done': { icon: IconCheck, tone: 'ok' },
  'assignments.accepted': { icon: IconCheck, tone: 'ok' },
}
/** What is owed in the order of its weight: a decision before reading. */
const ORDER = [
  'sign',
  'rework',
  'visa',
  'approve',
  'sign_list',
  'consider',
  'register',
  'dispatch',
  'execute',
  'co_execute',
  'acquaint',
  'control',
]

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * What the last line of a row says: an unread message, else what is owed, else the last thing that happened. Of a letter that
 * was sent the clerk owes the link to the one it answers.
 */
export function useRowWords(row: CabinetRow): RowWords {
  const t = useTranslations('cabinet')
  const feed = useTranslations('rooms.feed')
  const eventText = useEventText()
  const { last, work, note, unread } = row
  const owed = ORDER.find((kind) => work.includes(kind))
  const surname = last?.own ? t('you') : (last?.author?.split(/\s/)[0] ?? null)
  const isMessage = last?.kind === 'message'
  if (last && isMessage && (unread > 0 || !owed))
    return { icon: null, who: surname, verb: false, text: last.deleted ? feed('deleted') : (last.text ?? '') }
  if (owed) {
    const instructed = (owed === 'execute' || owed === 'co_execute') && note
    const duty = owed === 'register' && row.state === 'sent' ? 'link' : owed
    const text = instructed ? t('instruction', { text: note }) : t(`work.${duty}` as 'work.execute')
    return { icon: null, ...OWED[owed], who: null, verb: false, text }
  }
  if (!last) return { icon: null, who: null, verb: false, text: '' }
  const words = eventText(last.name, { ...last.data, gender: last.gender })
  const author = last.own ? null : surname
  return { icon: null, ...HAPPENED[last.name], who: author, verb: true, text: author ? words : capital(words) }
}
