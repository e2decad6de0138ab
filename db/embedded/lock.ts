import fs from 'node:fs'
import path from 'node:path'

const read = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Whether a process runs; a zombie that nobody has reaped yet does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !/^State:\s+Z/m.test(read(`/proc/${pid}/status`))
}

export type Running = { pid: number; port: number }

/**
 * The server that already serves this directory: one left by a process killed with -9. A lock that names a dead
 * process, or another program that got the same number, is stale and is removed.
 */
export function findRunning(directory: string): Running | null {
  const file = path.join(directory, 'postmaster.pid')
  const lines = read(file).split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (pid && port && isAlive(pid) && servesDirectory(pid, directory)) return { pid, port }
  fs.rmSync(file, { force: true })
  return null
}

function servesDirectory(pid: number, directory: string): boolean {
  const command = read(`/proc/${pid}/cmdline`)
  if (!command) return process.platform !== 'linux'
  const [program = '', ...args] = command.split('\0')
  return path.basename(program).startsWith('postgres') && args.includes(directory)
}

/** The process number in the lock, once the server has written it. */
export const lockedPid = (directory: string): number =>
  Number(read(path.join(directory, 'postmaster.pid')).split('\n')[0])
