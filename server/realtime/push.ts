import type { Server } from 'socket.io'
import { z } from 'zod'
import { getSql } from '@/db/client'
import { log } from '../kernel/log'
import { SESSIONS_CHANNEL } from './sessions-channel'

const Push = z.object({ entity: z.string(), version: z.number(), rooms: z.array(z.string()) })
const Sessions = z.object({
  personId: z.string(),
  documentId: z.string().optional(),
  reason: z.enum(['session', 'access']),
})
export type SessionsNotice = z.infer<typeof Sessions>

const parse = <T>(schema: z.ZodType<T>, payload: string): T | null => {
  try {
    return schema.parse(JSON.parse(payload))
  } catch (err) {
    log().error({ err, payload }, 'unreadable notification')
    return null
  }
}

/**
 * Carries what PostgreSQL announces after COMMIT to the sockets of this node: `{entity, version}` only, so nothing
 * secret can leak. After a lost LISTEN connection every screen is told to refetch what it shows.
 */
export async function startPush(
  io: Server,
  onSessions: (notice: SessionsNotice) => void,
): Promise<() => Promise<void>> {
  let first = true
  const push = await getSql().listen(
    'vizir_push',
    (payload) => {
      const message = parse(Push, payload)
      if (message) io.local.to(message.rooms).emit('changed', { entity: message.entity, version: message.version })
    },
    () => {
      if (!first) io.local.emit('refetch')
      first = false
    },
  )
  const sessions = await getSql().listen(SESSIONS_CHANNEL, (payload) => {
    const notice = parse(Sessions, payload)
    if (notice) onSessions(notice)
  })
  return async () => {
    await push.unlisten()
    await sessions.unlisten()
  }
}
