import { existsSync } from 'node:fs'
import { aptInstall } from './apt.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser the tests use: CHROMIUM_PATH, one of the system's, or one installed now where that is possible. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`)
  return named ?? PLACES.find(existsSync) ?? installChromium()
}

function installChromium() {
  aptInstall('chromium')
  const installed = PLACES.find(existsSync)
  if (installed) return installed
  throw new Error('The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.')
}
