import { renderDocument } from '@/server/typesetting'
import { mapPages } from '@/server/typesetting/map-pages'
import { actOf } from './support/act'

const PAGES = 50
const RUNS = 5
const LIMIT_MS = 3000

/** An act of fifty pages with tables: put into PDF/A, and laid out anew after a word of it has changed, as while people type. */
export default async function typeset(): Promise<object> {
  const act = actOf(PAGES)
  const printed = await renderDocument(act)
  const pdf = await median((run) => renderDocument({ ...act, title: `О порядке, проход ${run}` }))
  const map = await median(async (run) => mapPages({ ...act, body: edited(act.body, `слово${run}`) }))
  process.stdout.write(`${printed.pages} pages: PDF in ${pdf} ms, map of pages after an edit in ${map} ms\n`)
  return { pages: printed.pages, ms: pdf, limitMs: LIMIT_MS, ratio: Number((pdf / LIMIT_MS).toFixed(3)), mapMs: map }
}

type Body = ReturnType<typeof actOf>['body']
const edited = (body: Body, word: string): Body => {
  const [first, ...rest] = body.content ?? []
  return { ...body, content: [{ ...first, type: 'paragraph', content: [{ type: 'text', text: word }] }, ...rest] }
}

async function median(act: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now()
    await act(run)
    times.push(performance.now() - begun)
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0)
}
