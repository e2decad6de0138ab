import { existsSync } from 'node:fs'
import { aptInstall } from './apt.mjs'

const PLACES = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
  '/opt/homebrew/share/tessdata',
]
const holdsRussian = (place) => existsSync(`${place}/rus.traineddata`)

/** The folder with what Russian is recognised by: TESSDATA_DIR, one of the system's, or one installed now where that is possible. */
export function readyTessdata() {
  const named = process.env.TESSDATA_DIR
  if (named && holdsRussian(named)) return named
  const found = PLACES.find(holdsRussian)
  if (found) return found
  aptInstall('tesseract-ocr-rus')
  const installed = PLACES.find(holdsRussian)
  if (installed) return installed
  throw new Error(
    'The tests of recognition need rus.traineddata: install tesseract-ocr-rus, or set TESSDATA_DIR to the folder with it.',
  )
}
