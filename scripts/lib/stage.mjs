import { spawn } from 'node:child_process'

let running = null

/** Ends the stage that runs now together with everything it started. */
export function endStage(signal = 'SIGTERM') {
  if (!running) return
  try {
    process.kill(process.platform === 'win32' ? running : -running, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** Runs one stage in a process group of its own, its output on ours; answers whether it succeeded and how long it took. */
export async function runStage(name, args, env = {}) {
  process.stdout.write(`\n── ${name}\n`)
  const started = Date.now()
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  running = child.pid
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (status) => resolve(status ?? 1))
  })
  endStage('SIGKILL')
  running = null
  const seconds = (Date.now() - started) / 1000
  process.stdout.write(`── ${name}: ${code === 0 ? 'ok' : `FAILED (${code})`} in ${seconds.toFixed(1)} s\n`)
  return { name, ok: code === 0, seconds }
}
