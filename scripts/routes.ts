import { mkdirSync, writeFileSync } from 'node:fs'
import { minifyContractRouter } from '@orpc/contract'
import { contract } from '@/lib/contracts'

/** Writes methods and paths of the contracts without their schemas: all the browser needs to call the door. */
mkdirSync('lib/api', { recursive: true })
writeFileSync('lib/api/routes.gen.json', `${JSON.stringify(minifyContractRouter(contract))}\n`)
