import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

export type Child = { process: ChildProcess; address: string; stop: () => Promise<void> }

/** Starts a script of ours in a process of its own; its first line of output is its address. */
export async function startChild(script: string, extra: Record<string, string> = {}): Promise<Child> {
  const file = path.resolve(import.meta.dirname, '../..', script)
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, ...extra },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(String(line).trim()))
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { process: child, address, stop }
}
