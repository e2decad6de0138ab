import { useDatabase } from '../../support/database'
import { describeEngine } from './engine-contract'

delete process.env.MEILI_URL

describeEngine('PostgreSQL', useDatabase())
