import { getDb } from '@/db/client'
import { canonicalBody } from '@/lib/editor/content'
import { currentText } from '@/server/rooms'
import { foldLog } from '@/server/rooms/store'
import { edit } from './edit'
import { FallibleNode } from './node'
import { Reference } from './reference'
import type { Step } from './schedule'
import { Tab } from './tab'

type Person = { personId: string; name: string }
const TABS = 3
const PATIENCE_MS = 60_000

/** One text with its tabs and nodes; after a schedule everybody must hold what was typed, and so must the disk. */
export class World {
  private readonly reference = new Reference()
  private readonly nodes = [new FallibleNode(), new FallibleNode()] as const
  private readonly tabs: Tab[]

  constructor(
    private readonly documentId: string,
    people: Person[],
  ) {
    const { reference, nodes } = this
    this.tabs = Array.from({ length: TABS }, (_, index) => {
      const person = people[index % people.length] as Person
      return new Tab({ documentId, person, reference, node: nodes[index % 2 ? 1 : 0] })
    })
  }

  hear = (payload: string): Promise<unknown> => Promise.all(this.nodes.map((node) => node.hear(payload)))

  /** Lives through a schedule and tells what came of it; throws when the texts do not meet. */
  async run(steps: Step[]): Promise<void> {
    try {
      await this.until(() => this.tabs.every((tab) => tab.settled), 'the tabs to open')
      for (const step of steps) await this.take(step)
      await this.makePeace()
      await this.until(() => this.tabs.every((tab) => tab.settled), 'all edits to be saved')
      // A tab that hears of a paragraph moved brings its own words along, which is an edit as well.
      let expected = ''
      const meet = () => {
        expected = this.reference.body()
        return this.tabs.every((tab) => tab.settled && tab.body() === expected)
      }
      await this.until(meet, 'the tabs to meet the reference')
      const stored = canonicalBody(await currentText(getDb(), this.documentId))
      if (stored !== expected) throw new Error(`on disk ${stored}, typed ${expected}`)
    } finally {
      for (const tab of this.tabs) tab.close()
      await Promise.all(this.nodes.map((node) => node.stop()))
    }
  }

  private async take(step: Step): Promise<void> {
    if ('who' in step) return this.takeOfTab(step, this.tabs[step.who % TABS] as Tab)
    if ('where' in step) return this.takeOfNode(step, this.nodes[step.where % 2] as FallibleNode)
    if (step.do === 'fold') await getDb().transaction((tx) => foldLog(tx, this.documentId, 1))
    else for (let turn = 0; turn < step.turns; turn++) await new Promise((resolve) => setImmediate(resolve))
  }

  private takeOfTab(step: Extract<Step, { who: number }>, tab: Tab): void {
    // Nobody types into a text that has never arrived.
    if (step.do === 'edit') for (const one of tab.session.state().synced ? step.edits : []) edit(tab.session.doc, one)
    if (step.do === 'drop') tab.drop()
    if (step.do === 'back') tab.back(this.nodes[step.where % 2] as FallibleNode)
    if (step.do === 'hold' && tab.line) tab.line.held = true
    if (step.do === 'release') tab.line?.release()
    if (step.do === 'reload') tab.reload()
  }

  private async takeOfNode(step: Extract<Step, { where: number }>, node: FallibleNode): Promise<void> {
    if (step.do === 'restart') await node.restart()
    if (step.do === 'kill') await node.kill()
    if (step.do === 'deafen') node.deaf = true
    if (step.do === 'listen') await node.listenAgain()
    if (step.do === 'trouble') node.trouble = step.trouble
    if (step.do === 'lag') node.lag = step.ms
  }

  /** The network, the database and the nodes work again. */
  private async makePeace(): Promise<void> {
    for (const node of this.nodes) {
      node.trouble = null
      node.lag = 0
      await node.listenAgain()
    }
    for (const tab of this.tabs) {
      tab.line?.release()
      const { provider } = tab.session
      if (!tab.online || !provider.wsconnected) tab.back(tab.node)
    }
  }

  private async until(condition: () => boolean, what: string): Promise<void> {
    for (const deadline = Date.now() + PATIENCE_MS; !condition(); ) {
      if (Date.now() > deadline) {
        const states = this.tabs.map((tab) => ({ ...tab.session.state(), online: tab.online, body: tab.body() }))
        const facts = { states, expected: this.reference.body() }
        throw new Error(`waited in vain for ${what}: ${JSON.stringify(facts)}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
}
