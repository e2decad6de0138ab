import path from 'node:path'
import { build } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '../..')
const compiled = {
  absWorkingDir: ROOT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  tsconfig: 'tsconfig.json',
  logLevel: 'warning',
}

/** The server as one plain ES module. */
export const buildServer = (outdir) =>
  build({ ...compiled, entryPoints: { server: 'server/index.ts' }, outdir, sourcemap: true })

/** The programs of child processes; what one task needs is a chunk of its own, read when the first such task comes. */
export const buildChildren = (outdir) =>
  build({
    ...compiled,
    entryPoints: {
      'extract-child': 'server/files/extract-child.ts',
      'typeset-child': 'server/typesetting/typeset-child.ts',
    },
    outdir,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  })
