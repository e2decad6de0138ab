import type { DocumentView } from '@/lib/contracts/documents'
import type { Picked } from '../directory/people-picker'
import { NOBODY, type PersonChoice } from '../directory/person-picker'

export type FormValues = {
  subject: string
  text: string
  responsible: PersonChoice
  coExecutors: Picked[]
  /** A co-executor being typed, not chosen yet. */
  coText: string
  dueDate: string | null
  onControl: boolean
  controller: PersonChoice
  replyKind: string
}

export type Letter = Pick<
  DocumentView,
  'id' | 'title' | 'regNumber' | 'regDate' | 'dueDate' | 'onControl' | 'kind' | 'flow'
> & {
  controller: Picked | null
}

/** What the form knows before anybody types: the letter's heading, its term, control; a memo is answered by a memo (V-21.06). */
export const emptyValues = (letter: Letter | null, today: string): FormValues => ({
  subject: letter?.title ?? '',
  text: '',
  responsible: NOBODY,
  coExecutors: [],
  coText: '',
  dueDate: letter?.dueDate && letter.dueDate >= today ? letter.dueDate : null,
  onControl: letter?.onControl ?? false,
  controller: letter?.controller ? { text: letter.controller.name, id: letter.controller.id } : NOBODY,
  replyKind: letter?.flow === 'internal' ? 'memo' : 'outgoing',
})

export type Missing = Partial<
  Record<'subject' | 'text' | 'responsible' | 'coExecutors' | 'dueDate' | 'controller', true>
>

/** Fields «Старт» cannot do without; control asks for a date and a controlling person as well (V-15.11). */
export function missingIn({ subject, text, responsible, coText, onControl, dueDate, controller }: FormValues): Missing {
  return {
    ...(subject.trim() ? {} : { subject: true as const }),
    ...(text.trim() ? {} : { text: true as const }),
    ...(responsible.id ? {} : { responsible: true as const }),
    ...(coText.trim() ? { coExecutors: true as const } : {}),
    ...(onControl && !dueDate ? { dueDate: true as const } : {}),
    ...((onControl || controller.text.trim()) && !controller.id ? { controller: true as const } : {}),
  }
}

/** The letter as the form needs it, from the room it is open in. */
export function letterOf(document: DocumentView): Letter {
  const { id, kind, flow, title, regNumber, regDate, dueDate, onControl, requisites, participants } = document
  const controller = participants.find((person) => person.id === requisites.controllerId) ?? null
  return { id, kind, flow, title, regNumber, regDate, dueDate, onControl, controller }
}
