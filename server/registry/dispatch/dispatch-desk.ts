import { ne } from 'drizzle-orm'
import { dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { loadCalendar } from '../../directory'
import { defineQuery } from '../../kernel/query'
import { mayDispatch } from '../policy'
import { checkLines } from './check-lines'
import { viewLines } from './view-lines'

/** What waits to be sent, a row an addressee, each with its checks as they stand now. */
export const dispatchDesk = defineQuery(registryContract.dispatchDesk, {
  name: 'registry.dispatchDesk',
  async run({ db, actor, today }) {
    if (mayDispatch(actor) !== true) return { lines: [], today }
    const lines = await viewLines(db, actor, ne(dispatchLines.state, 'sent'))
    const calendar = await loadCalendar(db)
    const checks = await checkLines(db, lines, { calendar, today })
    return { lines: lines.map((line) => ({ ...line, checks: checks.get(line.id) ?? line.checks })), today }
  },
})
