import { type ChildProcess, fork } from 'node:child_process'
import type { PageMap } from '@/lib/contracts/pages'
import { childProgram } from '../kernel/child-program'
import { DomainError } from '../kernel/errors'
import type { MapData } from './map-pages'

type Answer = { map: PageMap } | { failure: string }
type Typesetter = { child: ChildProcess | null; last: Promise<unknown>; idle?: NodeJS.Timeout }

const LIMIT_MS = 30_000
const IDLE_MS = 60_000
const HEAP_MB = 512

type Shared = typeof globalThis & { vizirTypesetter?: Typesetter }
const typesetter = (): Typesetter => {
  const shared = globalThis as Shared
  shared.vizirTypesetter ??= { child: null, last: Promise.resolve() }
  return shared.vizirTypesetter
}

/** Where the pages of a text begin as it would be printed now; laid out beside this process, one text after another. */
export function typesetPages(data: MapData): Promise<PageMap> {
  const own = typesetter()
  const map = own.last.then(() => layOut(own, data))
  own.last = map.catch(() => {})
  return map
}

async function layOut(own: Typesetter, data: MapData): Promise<PageMap> {
  clearTimeout(own.idle)
  own.child ??= startChild(own)
  const answer = await ask(own.child, data)
  own.idle = setTimeout(() => own.child?.kill('SIGKILL'), IDLE_MS).unref()
  if ('map' in answer) return answer.map
  own.child?.kill('SIGKILL')
  own.child = null
  throw new DomainError('unavailable', 'typesetting.not_laid_out')
}

function ask(child: ChildProcess, data: object): Promise<Answer> {
  child.ref()
  child.channel?.ref()
  return new Promise((resolve) => {
    const finish = (answer: Answer) => {
      clearTimeout(limit)
      child.off('message', finish).off('exit', broken)
      child.unref()
      child.channel?.unref()
      resolve(answer)
    }
    const broken = () => finish({ failure: 'the child has ended' })
    const limit = setTimeout(() => finish({ failure: 'took too long' }), LIMIT_MS)
    child.on('message', finish).on('exit', broken)
    child.send(data, (error) => error && finish({ failure: error.message }))
  })
}

function startChild(own: Typesetter): ChildProcess {
  const { entry, loader } = childProgram('typeset-child', 'server/typesetting/typeset-child.ts')
  // The bundler would take the entry for a part of the pages.
  const child = fork(/* turbopackIgnore: true */ entry, {
    execArgv: [...loader, `--max-old-space-size=${HEAP_MB}`],
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  child.on('error', () => {})
  child.on('exit', () => {
    if (own.child === child) own.child = null
  })
  return child
}
