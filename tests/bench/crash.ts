import path from 'node:path'
import { freePort } from '@/db/embedded/launch'
import { lockedPid } from '@/db/embedded/lock'
import { type Product, startProduct } from '../support/product'
import { signIn } from '../support/signed-in'
import { makeTemporary } from '../support/temporary'
import { databaseOf, lookForNumbers, lookForWords, type Numbers } from './crash/evidence'
import { actOf, type Card, finish, type Letter, type Registering, startRegistering } from './crash/registrar'
import { startTyping, type Typist } from './crash/typist'
import { percentiles } from './support/percentiles'

const PASSWORD = 'vizir-demo-2026'
const TEXTS = 2
const TYPISTS_A_TEXT = 2
const REGISTRARS = 3
/** How long people work before the product is killed, at random between these. */
const WORK_MS = { from: 300, to: 1500 }
/** In every so many rounds the database is killed with it, as by a power cut. */
const DATABASE_EVERY = 4

type Round = { typists: Typist[]; registering: Registering[] }
type Total = { acknowledged: number; lost: number; doubledWords: number; databaseKills: number; back: number[] }

/** Kills the product with -9 while people type and register, starts it again and looks what is there of what it had promised. */
export default async function crash(options: string[]): Promise<object> {
  const { directory: dataDir, remove } = makeTemporary('crash')
  const env = { LOG_LEVEL: 'error', DEMO: 'true', PORT: String(await freePort()) }
  const running = { product: await startProduct({ dataDir, env }) }
  try {
    const limits = { rounds: numberOf(options, '--rounds') ?? 100, minutes: numberOf(options, '--minutes') ?? 30 }
    return await killAgainAndAgain({ running, dataDir, env, ...limits })
  } finally {
    await running.product.stop()
    remove()
  }
}

type Course = {
  running: { product: Product }
  dataDir: string
  env: Record<string, string>
  rounds: number
  minutes: number
}

async function killAgainAndAgain({ running, dataDir, env, rounds, minutes }: Course): Promise<object> {
  const until = Date.now() + minutes * 60_000
  const total: Total = { acknowledged: 0, lost: 0, doubledWords: 0, databaseKills: 0, back: [] }
  const letters: Letter[] = []
  const card = await cardOf(dataDir)
  let done = 0
  while (done < rounds && Date.now() < until) {
    done += 1
    const round = await work(running.product, card, done)
    if (done % DATABASE_EVERY === 0) {
      process.kill(lockedPid(path.join(dataDir, 'postgres')), 'SIGKILL')
      total.databaseKills += 1
    }
    await running.product.kill()
    for (const typist of round.typists) typist.stop()
    for (const one of round.registering) await one.stop()
    const killed = Date.now()
    running.product = await startProduct({ dataDir, env })
    total.back.push(Date.now() - killed)
    await look(running.product, round, total)
    letters.push(...(await settle(running.product, round, card)))
    if (done % 10 === 0)
      process.stdout.write(`${done} rounds: ${total.acknowledged} edits, ${letters.length} letters\n`)
  }
  const sql = databaseOf(dataDir)
  const numbers = await lookForNumbers(sql, letters)
  await sql.end()
  return report(done, total, numbers)
}

function report(rounds: number, { acknowledged, lost, doubledWords, databaseKills, back }: Total, numbers: Numbers) {
  const restart = percentiles(back)
  const lines = [
    `${rounds} rounds, ${databaseKills} of them with the database; back after ${restart.p50} ms (p95 ${restart.p95})`,
    `  edits acknowledged ${acknowledged}, lost ${lost}, doubled ${doubledWords}`,
    `  numbers given ${numbers.registered}, missing ${numbers.missing}, doubled ${numbers.doubled}, forgotten ${numbers.forgotten}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  const edits = { acknowledged, lost, doubled: doubledWords }
  return { bar: { lost: 0, missing: 0, doubled: 0, forgotten: 0 }, rounds, databaseKills, edits, numbers, restart }
}

const numberOf = (options: string[], flag: string): number | undefined =>
  options.includes(flag) ? Number(options[options.indexOf(flag) + 1]) : undefined

/** The demo office's minister and a correspondent of it. */
async function cardOf(dataDir: string): Promise<Card> {
  const sql = databaseOf(dataDir)
  const [row] = await sql<{ correspondent: string; addressee: string }[]>`
    select (select id from organisations limit 1) as correspondent,
      (select person_id from accounts where login = 'kartashov') as addressee`
  await sql.end()
  if (!row) throw new Error('the demo office is empty')
  return { correspondentId: row.correspondent, addresseeId: row.addressee }
}

async function work({ url }: Product, card: Card, round: number): Promise<Round> {
  const [vetrov, zimina] = await Promise.all(['vetrov', 'zimina'].map((login) => signIn(url, login, PASSWORD)))
  if (!vetrov || !zimina) throw new Error('nobody signed in')
  const typists: Typist[] = []
  for (let text = 0; text < TEXTS; text++) {
    const draft = await vetrov.call('POST /documents', { kind: 'outgoing', title: `Круг ${round}` })
    const { documentId } = (await draft.json()) as { documentId: string }
    for (let typist = 0; typist < TYPISTS_A_TEXT; typist++)
      typists.push(
        await startTyping(`${url.replace('http', 'ws')}/yjs`, vetrov.cookie, documentId, `к${round}т${typist}с`),
      )
  }
  const act = actOf(zimina, url)
  const registering = Array.from({ length: REGISTRARS }, () => startRegistering(act, card))
  const length = WORK_MS.from + Math.random() * (WORK_MS.to - WORK_MS.from)
  await new Promise((resolve) => setTimeout(resolve, length))
  return { typists, registering }
}

async function look({ url }: Product, { typists }: Round, total: Total): Promise<void> {
  const { cookie } = await signIn(url, 'vetrov', PASSWORD)
  const words = await lookForWords(`${url.replace('http', 'ws')}/yjs`, cookie, typists)
  total.acknowledged += words.acknowledged
  total.lost += words.lost
  total.doubledWords += words.doubled
}

/** Registrars press again what was not answered: the same key, so the act is done once whether or not it had been. */
async function settle({ url }: Product, { registering }: Round, card: Card): Promise<Letter[]> {
  const act = actOf(await signIn(url, 'zimina', PASSWORD), url)
  const letters = registering.flatMap((one) => one.letters)
  for (const letter of letters)
    if (!(await finish(act, letter, card))) throw new Error('the product does not answer after its restart')
  return letters
}
