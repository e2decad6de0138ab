import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildChildren, buildServer } from './lib/programs.mjs'
import { STAMP_FILE, sourceStamp } from './lib/stamp.mjs'

/** Builds the product: client routes, Next, and the server and its child programs as plain ES modules. */
const run = (args) => {
  const result = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

// A build that fails half-way must not pass for the one before it; sources edited meanwhile make the next start build anew.
const dist = path.dirname(STAMP_FILE)
rmSync(dist, { recursive: true, force: true })
const stamp = sourceStamp()
run(['--import', 'tsx', 'scripts/routes.ts'])
run(['node_modules/next/dist/bin/next', 'build'])
await buildServer(dist)
await buildChildren(dist)
writeFileSync(STAMP_FILE, stamp)
