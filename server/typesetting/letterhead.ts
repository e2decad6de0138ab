import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { LAYOUTS } from './engine'
import { CURRENT_PROFILE, OFFICE, PROFILES } from './profiles'

/** What the page on screen needs to look like the printed one: office, emblem, fields of the page. */
export async function readLetterhead() {
  const emblem = await readFile(path.join(LAYOUTS, 'emblem.svg'), 'utf8')
  return { ...OFFICE, emblem, sheet: PROFILES[CURRENT_PROFILE] }
}
