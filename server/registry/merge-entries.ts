import { registryContract } from '@/lib/contracts/registry'
import { lockNaming, moveCorrespondent, referencesIn } from '../documents'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { canMerge, getEntry, lockMerged, mergeEntries as mergeOwn, ownReferencesTo } from '../organisations'
import { moveLooks } from './learnt/places'
import { touchRegistry } from './touch-registry'

/** What a merge would move, before anything is done; nothing is locked by looking (V-05.12). */
export const previewMerge = defineQuery(registryContract.previewMerge, {
  name: 'registry.previewMerge',
  async run({ db, actor }, { keepId, dropId }) {
    const kept = await getEntry(db, actor, keepId)
    const dropped = await getEntry(db, actor, dropId)
    const verdict = canMerge(actor, kept, dropped)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    return {
      moves: { ...(await referencesIn(db, dropped.id)), ...(await ownReferencesTo(db, dropped.id)) },
      versions: { keep: kept.version, drop: dropped.version },
      verdict,
    }
  },
})

/**
 * Merges one addressee into another, which keeps every reference (V-05.11): cards, addressees, lists, units and
 * employees, learned names. The old id leads to the kept entry from now on, and the record says what moved. Cards are locked before entries,
 * as a card that is being saved does; a card that names the dropped entry only meanwhile waits for the entry and is led on.
 * Throws `organisations.changed_meanwhile`, `organisations.merged`, `organisations.other_level`.
 */
export const mergeEntries = defineCommand(registryContract.mergeEntries, {
  name: 'registry.mergeEntries',
  async load(tx, { keepId, dropId }, actor) {
    await lockNaming(tx, dropId)
    return lockMerged(tx, actor, { keepId, dropId })
  },
  policy: (actor, { kept, dropped }) => canMerge(actor, kept, dropped),
  async run(ctx, { keepVersion, dropVersion }, { kept, dropped }) {
    if (kept.version !== keepVersion || dropped.version !== dropVersion)
      throw new DomainError('conflict', 'organisations.changed_meanwhile', { version: kept.version })
    const own = await ownReferencesTo(ctx.tx, dropped.id)
    const moved = await moveCorrespondent(ctx, dropped.id, kept.id)
    await moveLooks(ctx.tx, dropped.id, kept.id)
    await mergeOwn(ctx, { kept, dropped }, moved)
    touchRegistry(ctx)
    return { id: kept.id, moved: { ...moved, ...own } }
  },
  audit: ({ keepId, dropId }, { moved }, { kept, dropped }) => ({
    stream: `organisation:${keepId}`,
    detail: { droppedId: dropId, name: kept.name, dropped: dropped.name, moved },
  }),
})
