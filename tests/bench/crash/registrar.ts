import { randomUUID } from 'node:crypto'
import type { Caller } from '../../support/signed-in'

/** What a registrar knows of a letter: put into the queue, then numbered; each act with a key of its own. */
export type Letter = { intakeKey: string; registerKey: string; documentId?: string; regNumber?: string }
export type Registering = { letters: Letter[]; stop: () => Promise<void> }
export type Card = { correspondentId: string; addresseeId: string }

type Act = (call: string, key: string, body: object) => Promise<Record<string, unknown> | null>

/** One letter's way to its number; an answer that never came leaves the letter unfinished, to be sent again. */
export async function finish(act: Act, letter: Letter, { correspondentId, addresseeId }: Card): Promise<boolean> {
  const taken = letter.documentId
    ? { documentId: letter.documentId }
    : await act('POST /registry/intake', letter.intakeKey, { title: 'Письмо о сетях' })
  if (!taken) return false
  letter.documentId = String(taken.documentId)
  const answer = await act(`POST /registry/cards/${letter.documentId}/registration`, letter.registerKey, {
    title: 'Письмо о сетях',
    correspondentId,
    theirNumber: letter.documentId.slice(-12),
    theirDate: '2026-01-12',
    requisites: {
      addresseeIds: [addresseeId],
      signedBy: 'Ершов В. Г.',
      sheets: 1,
      attachments: 'нет',
      noScanReason: 'бумага ещё в пути',
    },
  })
  if (!answer) return false
  if (letter.regNumber && letter.regNumber !== answer.regNumber)
    throw new Error(`one key, two numbers: ${letter.regNumber} and ${answer.regNumber}`)
  letter.regNumber = String(answer.regNumber)
  return true
}

/** An act over HTTP; null when the product went away before it answered. */
export const actOf =
  (caller: Caller, url: string): Act =>
  async (call, key, body) => {
    const [method, path] = call.split(' ')
    const headers = { cookie: caller.cookie, 'content-type': 'application/json', 'idempotency-key': key }
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) }).catch(
      () => null,
    )
    const given = (await answer?.json().catch(() => null)) as Record<string, unknown> | null | undefined
    if (!answer || !given) return null
    if (answer.ok) return given
    if (answer.status >= 500) return null
    throw new Error(`${call}: ${answer.status} ${JSON.stringify(given)}`)
  }

export const newLetter = (): Letter => ({ intakeKey: randomUUID(), registerKey: randomUUID() })

/** Registers letter after letter until stopped or until the product is gone. */
export function startRegistering(act: Act, card: Card): Registering {
  const letters: Letter[] = []
  let going = true
  const work = (async () => {
    while (going) {
      const letter = newLetter()
      letters.push(letter)
      if (!(await finish(act, letter, card))) return
    }
  })()
  // A refusal is told by stop(); until then it must not end the bench over the running product.
  work.catch(() => {})
  return {
    letters,
    async stop() {
      going = false
      await work
    },
  }
}
