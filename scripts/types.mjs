import { spawnSync } from 'node:child_process'

/** Checks the types of everything, after making the files a fresh clone does not have: client routes and Next's own types. */
const steps = [
  ['--import', 'tsx', 'scripts/routes.ts'],
  ['node_modules/next/dist/bin/next', 'typegen'],
  ['node_modules/typescript/bin/tsc', '--noEmit'],
]
for (const args of steps) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) process.exit(status ?? 1)
}
