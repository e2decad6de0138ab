import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { childProgram } from '../../kernel/child-program'

const HEAP_MB = 512

/** Starts a child for work on files; it gets no secrets and no open files of the parent. */
export function startChild(): ChildProcess {
  const { entry, loader } = childProgram('extract-child', 'server/files/extract-child.ts')
  // The bundler would take the entry for a part of the pages.
  const child = fork(/* turbopackIgnore: true */ entry, {
    execArgv: [...loader, `--max-old-space-size=${HEAP_MB}`],
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  // An error between two tasks belongs to nobody; without a listener it would end the product.
  child.on('error', () => {})
  child.unref()
  child.channel?.unref()
  return child
}

const PAGE_BYTES = 4096

/** Memory a process really holds, or null where the system does not tell; the heap limit does not see buffers. */
export function residentBytes(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES
  } catch {
    return null
  }
}
