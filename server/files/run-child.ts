import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { env } from '../kernel/env'

export type ChildTask = { kind: 'extract'; file: string; mime: string } | { kind: 'render'; file: string; mime: string; page: number }

const MEMORY_MB = 384
const LIMIT_MS = 60_000

/** Works on a file from outside in a process of its own: memory and time are capped, and a crash is only an answer. */
export function runChild<Answer extends object>(task: ChildTask): Promise<Answer | { failure: string }> {
  return new Promise((resolve) => {
    const { entry, loader } = childEntry()
    const child = fork(entry, {
      execArgv: [...loader, `--max-old-space-size=${MEMORY_MB}`],
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
    const finish = (answer: Answer | { failure: string }) => {
      clearTimeout(timer)
      resolve(answer)
    }
    child.once('message', (answer) => finish(answer as Answer))
    child.once('exit', () => finish({ failure: 'stopped' }))
    child.once('error', () => finish({ failure: 'stopped' }))
    child.send(task, () => {})
  })
}

/** Built products run the bundled child; development and tests run the source. */
function childEntry(): { entry: string; loader: string[] } {
  const bundled = path.resolve('dist/extract-child.mjs')
  if (env().NODE_ENV === 'production' && existsSync(bundled)) return { entry: bundled, loader: [] }
  return { entry: path.resolve('server/files/extract-child.ts'), loader: ['--import', 'tsx'] }
}
