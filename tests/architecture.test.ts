import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, isTest, type Source, sourcesOf } from './support/source'

const TIERS: Record<string, number> = {
  ...{ directory: 1, organisations: 1, files: 1, language: 1, typesetting: 1 },
  ...{ documents: 2, journals: 2 },
  ...{ rooms: 3, approval: 3, assignments: 3, registry: 3, archive: 3 },
  ...{ cabinet: 4, search: 4 },
}
/** What belongs to no slice: the ground all stand on, and the process that puts them together. */
const GROUND = ['kernel', 'realtime', 'http']

/** Imports the rules would refuse, each with the reason why it stands. */
const ALLOWED: Record<string, string> = {
  'server/files → server/documents/index.ts': 'a file is seen by the right to its document, asked at every download',
  'server/journals → server/documents/index.ts':
    'a journal lists the documents its numbers were given to, by the right to read them',
  'server/organisations → server/directory/index.ts':
    'a mailing list of a person who has left is kept by the supervisor, whom the directory knows',
  'server/realtime → server/documents/index.ts': 'a socket watches a document by the same clause as reading it',
  'server/http → server/directory/sign-in.ts': 'next-auth asks for a password check while it is put together',
}

/** Tables read out of turn; a table is never written outside its slice. */
const READ_OUT_OF_TURN: Record<string, string> = {
  'kernel reads directory': 'who acts, with the rights of this moment, is known before any slice is called',
  'journals reads documents': 'the register of a journal is the documents numbered in it',
  'files reads documents': 'access to a file is one query with the access to its document',
}

const product = sourcesOf('app', 'components', 'db', 'lib', 'server').filter((source) => !isTest(source))
const under = (folder: string) => product.filter(({ file }) => file.startsWith(`${folder}/`))
const sliceOf = (file: string): string | null => /^server\/([a-z]+)\//.exec(file)?.[1] ?? null

type Edge = { from: string; to: string }
const edges = (sources: Source[]): Edge[] =>
  sources.flatMap((source) => importsOf(source).map((to) => ({ from: source.file, to })))
const shown = (list: Edge[]): string[] => list.map(({ from, to }) => `${from} → ${to}`)

describe('imports', () => {
  it('components and lib know nothing of the server and the database', () => {
    const wrong = edges([...under('components'), ...under('lib')]).filter(({ to }) => /^(server|db|app)\//.test(to))
    expect(shown(wrong)).toEqual([])
  })

  it('app reaches the server through one door', () => {
    const wrong = edges(under('app')).filter(({ to }) => /^(server|db)\//.test(to) && to !== 'server/door.ts')
    expect(shown(wrong)).toEqual([])
  })

  it('lib stands below components', () => {
    expect(shown(edges(under('lib')).filter(({ to }) => to.startsWith('components/')))).toEqual([])
  })

  it('a slice knows of the whole only what happens in it; its reactions, how they are called', () => {
    const wrong = edges(under('server').filter(({ file }) => sliceOf(file))).filter(({ from, to }) => {
      if (!/^server\/[a-z-]+\.ts$/.test(to) || to === 'server/events.ts') return false
      if (to === 'server/reactions.ts') return !/\/on-[a-z-]+\.ts$|kernel\/outbox\.ts$/.test(from)
      return !(to === 'server/use-cases.ts' && from === 'server/http/api.ts')
    })
    expect(shown(wrong)).toEqual([])
  })

  it('slices import downwards, and each other only through index.ts', () => {
    const wrong = edges(under('server')).filter(({ from, to }) => {
      const [a, b] = [sliceOf(from), sliceOf(to)]
      if (!a || !b || a === b || GROUND.includes(b)) return false
      if (ALLOWED[`server/${a} → ${to}`]) return false
      const down = (TIERS[a] ?? 0) > (TIERS[b] ?? 0) || (TIERS[a] === 3 && TIERS[b] === 3)
      return !down || to !== `server/${b}/index.ts`
    })
    expect(shown(wrong)).toEqual([])
  })

  it('every slice has its tier, and no allowance outlives its need', () => {
    const slices = new Set(under('server').flatMap(({ file }) => sliceOf(file) ?? []))
    expect([...slices].filter((slice) => !TIERS[slice] && !GROUND.includes(slice))).toEqual([])
    const used = new Set(edges(under('server')).map(({ from, to }) => `server/${sliceOf(from)} → ${to}`))
    expect(Object.keys(ALLOWED).filter((one) => !used.has(one))).toEqual([])
  })

  it('the office’s time comes from the clock: no rule asks the machine', () => {
    const asking = under('server').filter(({ file, text }) => {
      const isRule = /(rules|policy|lifecycle|terms)\.ts$/.test(file)
      return isRule && /new Date\(\)|Date\.now\(\)/.test(text)
    })
    expect(asking.map(({ file }) => file)).toEqual([])
  })
})

describe('tables', () => {
  const owners = new Map<string, { slice: string; table: string }>()
  for (const { file, text } of under('db').filter(({ file }) => file.startsWith('db/schema/')))
    for (const [, name = '', table = ''] of text.matchAll(/export const (\w+) = pgTable\(\s*'(\w+)'/g))
      owners.set(name, { slice: path.basename(file, '.ts'), table })

  const touched = (pattern: (name: string, table: string) => RegExp) =>
    under('server').flatMap((source) => {
      const slice = sliceOf(source.file)
      return [...owners].flatMap(([name, owner]) =>
        slice && owner.slice !== slice && pattern(name, owner.table).test(source.text)
          ? [{ slice, name, file: source.file, owner: owner.slice }]
          : [],
      )
    })

  it('there are tables to look at', () => expect(owners.size).toBeGreaterThan(30))

  it('are written by their own slice only', () => {
    const writes = touched(
      (name, table) =>
        new RegExp(`\\.(insert|update|delete)\\(\\s*${name}\\b|\\b(insert into|update|delete from)\\s+"?${table}"?\\b`),
    )
    expect(writes.map(({ file, name }) => `${file} writes ${name}`)).toEqual([])
  })

  it('are read from above, never by a neighbour or from below', () => {
    const reads = touched((name, table) => {
      const imported = `import[^;]*?\\b${name}\\b[^;]*?from '@/db/schema`
      return new RegExp(`${imported}|\\b(from|join)\\s+"?${table}"?\\b(?!')`)
    })
    const wrong = reads.filter(({ slice, owner }) => {
      if (READ_OUT_OF_TURN[`${slice} reads ${owner}`]) return false
      return owner !== 'kernel' && (TIERS[slice] ?? 0) <= (TIERS[owner] ?? 0)
    })
    expect(wrong.map(({ file, owner, name }) => `${file} reads ${owner}.${name}`)).toEqual([])
  })
})

describe('files', () => {
  const all = [...product, ...sourcesOf('scripts', 'tests')]
  const lines = ({ text }: Source): number => text.split('\n').length - 1
  /** Data, not code: may be as long as the data are. */
  const isData = ({ file }: Source): boolean => file.startsWith('db/seed/content/') || file.startsWith('lib/i18n/')

  it('none is longer than 400 lines; those over 200 are named for review', () => {
    const long = all.filter((source) => lines(source) > 200 && !isData(source))
    if (long.length)
      process.stdout.write(`over 200 lines:\n${long.map((one) => `  ${lines(one)} ${one.file}`).join('\n')}\n`)
    expect(long.filter((source) => lines(source) > 400).map(({ file }) => file)).toEqual([])
  })

  it('are called after what is in them: kebab-case, no utils, helpers, service, manager', () => {
    const bad = all.filter(({ file }) => {
      const names = file.split('/').map((part) => part.replace(/\.(gen|test|spec|config)?\.?(ts|tsx|mjs)$/, ''))
      return names.some((name) => /(^|-)(utils?|helpers?|services?|managers?|misc|common)($|-)/.test(name))
    })
    expect(bad.map(({ file }) => file)).toEqual([])
    const cased = product.filter(({ file }) => /[A-Z_]/.test(path.basename(file)) && !file.startsWith('app/'))
    expect(cased.map(({ file }) => file)).toEqual([])
  })

  it('only the kernel reads the environment', () => {
    const reading = product.filter(({ file, text }) => /process\.env\b/.test(text) && file !== 'server/kernel/env.ts')
    expect(reading.map(({ file }) => file)).toEqual([])
  })

  it('no state of the office lives in a module: Next keeps several copies of each', () => {
    // One handler of the door per copy, built from the contracts; one engine of a kind per child process that reads files.
    const engines = [
      'server/files/formats/codes/read-codes.ts: engine',
      'server/files/formats/pdfium.ts: engine',
      'server/files/formats/recognise/recognise-page.ts: engine',
    ]
    const harmless = ['server/http/api.ts: handler', ...engines]
    const found = under('server').flatMap(({ file, text }) => {
      const variables = [...text.matchAll(/^(?:export )?let (\w+)/gm)]
      const stores = [
        ...text.matchAll(/^(?:export )?const (\w+)(?::[^=]+)? = new (?:Map|Set|WeakMap)(?:<[^(]*>)?\(\)/gm),
      ]
      return [...variables, ...stores].map(([, name]) => `${file}: ${name}`)
    })
    expect(found.filter((one) => !harmless.includes(one))).toEqual([])
  })

  it('no refusal is a bare Error in what the office does, and no caught failure is only written down', () => {
    const catching = under('server').filter(({ text }) => /catch \(\w+\) \{\s*log\(\)\.\w+\([^\n]*\)\s*\}/.test(text))
    expect(catching.map(({ file }) => file)).toEqual([])
  })
})

describe('use cases', () => {
  const slices = Object.keys(TIERS)

  it('each lies in a file of its own name, verb first', () => {
    const wrong = under('server').flatMap(({ file, text }) => {
      const commands = [...text.matchAll(/export const (\w+) = defineCommand\(/g)].map(([, name = '']) => name)
      const expected = path.basename(file, '.ts').replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
      return commands.filter((name) => name !== expected).map((name) => `${file}: ${name}`)
    })
    expect(wrong).toEqual([])
  })

  it('each slice tells in README.md what it is for', () => {
    const documented = new Set(Object.keys(import.meta.glob('../server/*/README.md')).map((file) => file.split('/')[2]))
    expect(slices.filter((slice) => !documented.has(slice))).toEqual([])
  })
})
