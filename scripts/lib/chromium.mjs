import { existsSync, readFileSync } from 'node:fs'
import { aptInstall } from './apt.mjs'

/** The browser without its windows: the same pages for a quarter less of the processor. */
const LIGHT = { file: '/usr/bin/chromium-headless-shell', from: 'chromium-headless-shell' }
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Its kin have no such package, and would look for it at each run. */
const isDebian = () => existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/** The browser the tests use: CHROMIUM_PATH, the lightest there is or can be installed, or whatever the system has. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`)
  if (named) return named
  if (!existsSync(LIGHT.file) && isDebian()) aptInstall(LIGHT.from)
  const found = [LIGHT.file, ...PLACES].find(existsSync)
  if (found) return found
  aptInstall('chromium')
  const installed = PLACES.find(existsSync)
  if (installed) return installed
  throw new Error('The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.')
}
