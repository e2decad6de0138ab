import { spawn, spawnSync } from 'node:child_process'

/** The development server: client routes from the contracts, then the same process with Next in development mode. */
spawnSync(process.execPath, ['--import', 'tsx', 'scripts/routes.ts'], { stdio: 'inherit' })
const child = spawn(process.execPath, ['--import', 'tsx', 'server/index.ts'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
