import { existsSync } from 'node:fs'
import path from 'node:path'
import { env } from '../../kernel/env'

/** Where the package tesseract-ocr-rus, and its kin of other systems, put what a recogniser knows of a language. */
const PLACES = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
  '/usr/share/tesseract/tessdata',
  '/opt/homebrew/share/tessdata',
]
const RUSSIAN = 'rus.traineddata'

/** The folder with the recogniser's knowledge of Russian, or null where none is installed; looked up anew each time. */
export function languageData(): string | null {
  const { TESSDATA_DIR } = env()
  const places = TESSDATA_DIR ? [TESSDATA_DIR] : PLACES
  return places.find((place) => existsSync(path.join(place, RUSSIAN))) ?? null
}
