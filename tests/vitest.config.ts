import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')
const alias = { '@': root, 'server-only': path.join(root, 'tests/support/empty.ts') }

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['{app,components,db,lib,server}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // One process reads the product's code once for many files: half of the time went into reading it again.
          isolate: false,
          include: ['tests/integration/**/*.test.ts', 'tests/realtime/**/*.test.ts'],
          globalSetup: [path.join(root, 'tests/support/cluster.ts')],
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Whole processes, started and killed: the built product among them.
        extends: true,
        test: {
          name: 'process',
          include: ['tests/process/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
