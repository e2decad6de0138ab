import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
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
rmSync(STAMP_FILE, { force: true })
const stamp = sourceStamp()
run(['--import', 'tsx', 'scripts/routes.ts'])
run(['node_modules/next/dist/bin/next', 'build'])

const entries = {
  server: 'server/index.ts',
  'extract-child': 'server/files/extract-child.ts',
  'typeset-child': 'server/typesetting/typeset-child.ts',
}
await build({
  entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  tsconfig: 'tsconfig.json',
  logLevel: 'warning',
})
writeFileSync(STAMP_FILE, stamp)
