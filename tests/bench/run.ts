import { readdirSync } from 'node:fs'
import path from 'node:path'

/** `npm run bench -- <name> [options]`: runs one bench; its last line of output is one line of JSON. */
const [name = '', ...options] = process.argv.slice(2)
const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => path.basename(file, '.ts'))

if (known.includes(name)) {
  const { default: bench } = (await import(`./${name}.ts`)) as { default: (options: string[]) => Promise<object> }
  const result = await bench(options)
  process.stdout.write(`${JSON.stringify({ bench: name, ...result })}\n`)
  process.exit(0)
} else {
  process.stderr.write(`Usage: npm run bench -- ${known.join(' | ')}\n`)
  process.exit(1)
}
