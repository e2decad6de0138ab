import type { ChildProcess } from 'node:child_process'
import { residentBytes, startChild } from './start-child'
import type { Answer, Failure, Task, TaskName, Tasks } from './tasks'

type Worker = { child: ChildProcess; done: number; idle?: NodeJS.Timeout }
type Job = { task: Task; limitMs: number; settle: (answer: Answer<TaskName>) => void }
type Lane = { free: Worker[]; busy: number; queue: Job[] }

/** People wait for pages and uploads; reading whole files, recognising pages and stacks from a scanner are background work with lanes of their own. */
const LANES = {
  quick: { size: 2, limitMs: 20_000 },
  slow: { size: 1, limitMs: 120_000 },
  recogniser: { size: 1, limitMs: 90_000 },
  stack: { size: 1, limitMs: 30_000 },
} as const
type LaneName = keyof typeof LANES
const BACKGROUND: Partial<Record<TaskName, LaneName>> = {
  read: 'slow',
  recognise: 'recogniser',
  codes: 'stack',
  cut: 'stack',
}
const MEMORY_LIMIT = 1_200 * 1024 * 1024
const WATCH_MS = 150
const IDLE_MS = 20_000
const RECYCLE_AFTER = 60

type Shared = typeof globalThis & { vizirFileLanes?: Record<LaneName, Lane> }

const lanes = (): Record<LaneName, Lane> => {
  const shared = globalThis as Shared
  const empty = (): Lane => ({ free: [], busy: 0, queue: [] })
  shared.vizirFileLanes ??= { quick: empty(), slow: empty(), recogniser: empty(), stack: empty() }
  return shared.vizirFileLanes
}

/** Works on a file in a child process with capped memory and time; a crash of the child is only an answer. */
export function inChild<Name extends TaskName>(
  name: Name,
  input: Tasks[Name]['input'],
  limitMs?: number,
): Promise<Answer<Name>> {
  return new Promise((settle) => {
    const lane = BACKGROUND[name] ?? 'quick'
    lanes()[lane].queue.push({
      task: { name, input } as Task,
      limitMs: limitMs ?? LANES[lane].limitMs,
      settle: settle as Job['settle'],
    })
    next(lane)
  })
}

function next(name: LaneName): void {
  const lane = lanes()[name]
  if (!lane.queue.length || lane.busy >= LANES[name].size) return
  const job = lane.queue.shift() as Job
  const worker = lane.free.pop() ?? { child: startChild(), done: 0 }
  clearTimeout(worker.idle)
  lane.busy++
  void perform(worker, job.task, job.limitMs).then((answer) => {
    lane.busy--
    if (isFit(worker, answer)) rest(lane, worker)
    else worker.child.kill('SIGKILL')
    job.settle(answer)
    next(name)
  })
}

const isFit = (worker: Worker, answer: Answer<TaskName>): boolean =>
  worker.child.connected && worker.done < RECYCLE_AFTER && !('failure' in answer && answer.failure !== 'unreadable')

/** A child with nothing to do keeps warm for a while and then gives its memory back. */
function rest(lane: Lane, worker: Worker): void {
  worker.child.unref()
  worker.child.channel?.unref()
  lane.free.push(worker)
  worker.idle = setTimeout(() => {
    lane.free = lane.free.filter((other) => other !== worker)
    worker.child.kill('SIGKILL')
  }, IDLE_MS).unref()
}

function perform(worker: Worker, task: Task, limitMs: number): Promise<Answer<TaskName>> {
  const { child } = worker
  child.ref()
  child.channel?.ref()
  return new Promise((resolve) => {
    const stop = (failure: Failure['failure']) => () =>
      finish({ failure, note: `${task.name}: stopped by the ${failure} limit` })
    const limit = setTimeout(stop('time'), limitMs)
    const watch = setInterval(() => {
      if ((residentBytes(child.pid ?? 0) ?? 0) > MEMORY_LIMIT) stop('memory')()
    }, WATCH_MS)
    const broken = (code: number | null, signal: string | null) =>
      finish({
        failure: signal === 'SIGABRT' || code === 134 ? 'memory' : 'crash',
        note: `${task.name}: ${signal ?? code}`,
      })
    const answered = (answer: unknown) => finish(answer as Answer<TaskName>)
    const failed = (error: Error) => finish({ failure: 'crash', note: error.message })
    const finish = (answer: Answer<TaskName>) => {
      clearTimeout(limit)
      clearInterval(watch)
      child.off('message', answered).off('exit', broken).off('error', failed)
      worker.done++
      resolve(answer)
    }
    child.on('message', answered).on('exit', broken).on('error', failed)
    child.send(task, (error) => error && failed(error))
  })
}
