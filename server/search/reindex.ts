import { documents } from '@/db/schema'
import { searchContract } from '@/lib/contracts/search'
import { defineCommand } from '../kernel/command'
import { mirrors } from './engines'
import { canReindex } from './policy'
import { startBuilding } from './rebuild'

/** Builds the index anew in the background; searching goes on meanwhile with what is there (C-16.05). */
export const reindex = defineCommand(searchContract.reindex, {
  name: 'search.reindex',
  load: (tx) => tx.$count(documents),
  policy: canReindex,
  async run(ctx, _input, count) {
    await startBuilding(ctx, 'postgres')
    return { documents: count, engines: ['postgres', ...mirrors()] }
  },
  audit: (_input, output) => ({ stream: 'search:index', detail: output }),
})
