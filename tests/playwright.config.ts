import { defineConfig } from '@playwright/test'

/**
 * Stories in a real browser on the built product. One product serves all stories of a worker, one after another; a
 * second worker with a product of its own takes the time a story waits. On a product that stands already they stay in
 * one line.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  workers: process.env.VIZIR_URL ? 1 : 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    // A trace costs a third of the time of each story: ask for it with --trace=retain-on-failure.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: ['--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
})
