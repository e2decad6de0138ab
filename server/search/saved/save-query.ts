import { and, eq, lt } from 'drizzle-orm'
import { searchSaved } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import { defineCommand } from '../../kernel/command'
import { newId } from '../../kernel/ids'
import { seenOf } from './new-since'
import { answerTo, checkName, checkRoom, lockSaved, touchSaved } from './saved-queries'

/** What was taken away may be put back for a day. */
const KEPT_MS = 86_400_000

/** Keeps a line with its conditions under a name (C-16.03); what it finds at this moment counts as seen. */
export const saveQuery = defineCommand(searchContract.save, {
  name: 'search.save',
  load: (tx, _input, actor) => lockSaved(tx, actor),
  policy: () => true,
  async run(ctx, { name, asked }) {
    const { tx, actor, now } = ctx
    const { personId } = actor
    const forgotten = lt(searchSaved.removedAt, new Date(now.getTime() - KEPT_MS))
    await tx.delete(searchSaved).where(and(eq(searchSaved.personId, personId), forgotten))
    await checkRoom(tx, actor)
    await checkName(tx, actor, { name })
    const { query: line, ...conditions } = asked
    const seen = seenOf(await answerTo(tx, ctx, asked))
    const id = newId()
    const row = { id, personId, name, line, asked: conditions, ...seen, seenAt: now, createdAt: now }
    await tx.insert(searchSaved).values(row)
    touchSaved(ctx)
    return { id }
  },
  audit: (_input, { id }) => ({ stream: `search-saved:${id}`, detail: {} }),
})
