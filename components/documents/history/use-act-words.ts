'use client'

import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/text/dates'
import { type FieldKey, isAdditional } from '../requisites/fields'
import { useFieldLabel } from '../requisites/use-field-label'
import { useFieldText } from '../requisites/use-field-text'

export type Act = {
  seq: number
  command: string
  actor: string | null
  onBehalfOf: string | null
  order: string | null
  detail: Record<string, unknown>
  people: string[]
  at: string
}

const SHOWN = 240
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** The words of recorded acts: what was done, and what it was about. An act without words of its own is named as it is recorded. */
export function useActWords() {
  const t = useTranslations()
  const detail = useDetailWords()
  return {
    title: ({ command }: Act): string => {
      const key = [`rooms.acts.${command}`, `card.history.acts.${command}`].find((one) => t.has(one as never))
      return key ? t(key as never) : t('card.history.unknown', { name: command })
    },
    lines: detail,
  }
}

/** Values that are told by themselves, in this order. */
const TOLD = ['name', 'fileName', 'text', 'quote', 'remark', 'note'] as const
/** Values that are told by a word each. */
const CODED = ['role', 'signature', 'result', 'outcome', 'resolved', 'reaction'] as const

function useDetailWords(): (act: Act) => string[] {
  const t = useTranslations('card.history.detail')
  const card = useTranslations('card')
  const fieldText = useFieldText()
  const label = useFieldLabel()
  return ({ detail, people }) => {
    const said = (key: string, value: unknown): string | null =>
      typeof value === 'string' || typeof value === 'number' ? t(key as never, { value } as never) : null
    const facts = [
      said('number', detail.regNumber),
      said('draft', detail.draftNumber),
      said('version', detail.version),
      said('cycle', detail.cycle),
      said('reviewers', detail.reviewers),
      typeof detail.was === 'string' ? said('was', short(detail.was)) : null,
      typeof detail.reminded === 'number' ? said('reminded', detail.reminded) : null,
      ...CODED.map((key) => (t.has(`${key}.${detail[key]}` as never) ? t(`${key}.${detail[key]}` as never) : null)),
      typeof detail.method === 'string' && card.has(`methods.${detail.method}` as never)
        ? card(`methods.${detail.method}` as never)
        : null,
      typeof detail.access === 'string' && card.has(`accessOf.${detail.access}` as never)
        ? card(`accessOf.${detail.access}` as never)
        : null,
      typeof detail.sentOn === 'string' ? formatDate(detail.sentOn) : null,
      typeof detail.dueDate === 'string' ? said('due', formatDate(detail.dueDate)) : null,
      people.join(', '),
    ].filter(Boolean)
    const told = TOLD.flatMap((key) =>
      typeof detail[key] === 'string' && detail[key] ? [short(detail[key] as string)] : [],
    )
    const reason = said('reason', detail.reason)
    return [facts.join(' · '), ...told, ...(reason ? [reason] : []), ...changesIn(detail)].filter(Boolean)
  }

  function changesIn({ changes }: Record<string, unknown>): string[] {
    return Object.entries((changes ?? {}) as Record<string, { from: unknown; to: unknown }>).flatMap(
      ([key, { from, to }]) => {
        const added = isAdditional(key as FieldKey)
        if (!added && !card.has(`fields.${key}` as never)) return []
        const value = (one: unknown) => short(fieldText(key as FieldKey, one)) || card('empty')
        return [t('change', { field: label(key as FieldKey), from: value(from), to: value(to) })]
      },
    )
  }
}
