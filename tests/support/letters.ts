import { startAssignment } from '@/server/assignments/start-assignment'
import { createDocument, grant, openWorkItem, transition } from '@/server/documents'
import type { Actor } from '@/server/kernel/actor'
import { execute } from '@/server/kernel/execute'
import type { Office } from './office'
import { inCommand } from './rooms'

type Letter = { to?: Actor[]; access?: 'common' | 'dsp'; title?: string; dueDate?: string }

/** A registered letter that has come to these heads for consideration. */
export function letterFor(
  { clerk, head }: Pick<Office, 'clerk' | 'head'>,
  { to = [head], access = 'common', title = 'О выделении участка', dueDate }: Letter = {},
): Promise<string> {
  return inCommand(clerk, async (ctx) => {
    const { id } = await createDocument(ctx, { kind: 'incoming', title, access, dueDate: dueDate ?? null })
    const set = { regNumber: `01-07/${id.slice(-6)}`, regDate: ctx.today }
    await transition(ctx, { id, state: 'queued', flow: 'incoming' }, { act: 'register', set })
    for (const { personId } of to) await openWorkItem(ctx, { documentId: id, personId, kind: 'consider' })
    await grant(
      ctx,
      id,
      to.map((actor) => `p:${actor.personId}`),
      'comment',
    )
    return id
  })
}

export const INSTRUCTION = { subject: 'О выделении участка', text: 'Подготовить ответ заявителю.' }

type Start = Record<string, unknown>

/** The head gives the executor an instruction; on a letter when one is named. */
export const instruct = (
  { head, executor }: Pick<Office, 'head' | 'executor'>,
  { by = head, idempotencyKey, now, ...input }: Start & { by?: Actor; idempotencyKey?: string; now?: Date } = {},
) =>
  execute(
    startAssignment,
    { actor: by, idempotencyKey, now },
    { ...INSTRUCTION, responsibleId: executor.personId, ...input },
  )
