import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { readyVeraPdf } from '@/scripts/lib/verapdf.mjs'
import { makeTemporary } from '../temporary'

/** What an independent validator says of a file: the clauses of ISO 19005-1 it breaks, each once, with the first place of it. */
export type Verdict = { verdict: 'compliant' | 'refused' | 'broken'; breaches: string[] }

const LAUNCHER = path.resolve('tests/support/verapdf/Validate.java')

/** Has veraPDF judge files as PDF/A-1b, all in one Java process: it takes longer to start than to read a hundred sheets. */
export async function validatePdfA<Name extends string>(
  files: readonly (readonly [Name, Uint8Array])[],
): Promise<Map<Name, Verdict>> {
  const { directory, remove } = makeTemporary('pdf-a')
  try {
    const paths = files.map((_, at) => path.join(directory, `${at}.pdf`))
    await Promise.all(files.map(([, bytes], at) => writeFile(String(paths[at]), bytes)))
    const said = await launch(paths)
    return new Map(files.map(([name], at) => [name, verdictOn(String(paths[at]), said)]))
  } finally {
    remove()
  }
}

async function launch(paths: string[]): Promise<string[][]> {
  const java = [
    '-XX:TieredStopAtLevel=1',
    '-Xmx512m',
    '-Djava.awt.headless=true',
    '-cp',
    `${readyVeraPdf()}/*`,
    LAUNCHER,
  ]
  const { stdout } = await promisify(execFile)('java', [...java, ...paths], { maxBuffer: 32 * 1024 * 1024 })
  return stdout.split('\n').map((line) => line.split('\t'))
}

function verdictOn(file: string, said: string[][]): Verdict {
  const lines = said.filter(([, about]) => about === file)
  const breaches = new Map<string, string>()
  for (const [kind, , clause = '', words = '', place = ''] of lines) {
    if (kind === 'breach' && !breaches.has(clause)) breaches.set(clause, `${clause}: ${words} (${place})`)
    if (kind === 'broken') breaches.set('broken', clause)
  }
  const verdict = lines.map(([kind]) => kind).find((kind) => kind !== 'breach')
  if (!verdict) throw new Error(`The validator said nothing of ${file}`)
  return { verdict: verdict as Verdict['verdict'], breaches: [...breaches.values()] }
}
