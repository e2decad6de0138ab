import { readFile } from 'node:fs/promises'
import { drawPage } from './draw-page'
import { extractPages } from './extract-pages'
import type { ChildTask } from './run-child'

/** Runs alone with capped memory: whatever a hostile file does, only this process dies. */
process.once('message', async (task: ChildTask) => {
  const answer = await work(task).catch((error: unknown) => ({ failure: error instanceof Error ? error.message : 'unreadable' }))
  process.send?.(answer, () => process.exit(0))
})

async function work(task: ChildTask): Promise<object> {
  const bytes = new Uint8Array(await readFile(task.file))
  if (task.kind === 'extract') return { pages: await extractPages(bytes, task.mime) }
  return { png: (await drawPage(bytes, task)).toString('base64') }
}
