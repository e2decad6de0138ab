import { count, eq, sql } from 'drizzle-orm'
import { attachments, blobs, filePages } from '@/db/schema'
import { filesContract } from '@/lib/contracts/files'
import { env } from '../kernel/env'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { pingClamd } from './antivirus/ping-clamd'
import { quotas, storedBytes } from './quotas'
import { languageData } from './recognition/language-data'
import { blobStore } from './store'

/** How the office's files are kept, for its administrators: room taken and left, the antivirus, the recogniser of scans. */
export const showStorage = defineQuery(filesContract.storage, {
  name: 'files.storage',
  async run({ db, actor }) {
    if (!actor.permissions.has('directory.manage')) throw new DomainError('forbidden', 'files.may_not_manage')
    const { CLAMD_URL, UPLOAD_LIMIT_MB } = env()
    const limits = quotas()
    const [files] = await db.select({ count: count() }).from(attachments)
    const [scans] = await db
      .select({ pages: count() })
      .from(filePages)
      .innerJoin(blobs, eq(blobs.sha256, filePages.sha256))
      .where(eq(filePages.reading, 'awaited'))
    const [largest] = await db
      .select({ size: sql<string>`sum(${blobs.size})` })
      .from(attachments)
      .innerJoin(blobs, eq(blobs.sha256, attachments.sha256))
      .groupBy(attachments.documentId)
      .orderBy(sql`1 desc`)
      .limit(1)
    return {
      bytes: await storedBytes(db),
      files: files?.count ?? 0,
      officeLimit: limits.office,
      documentLimit: limits.document,
      largestDocument: Number(largest?.size ?? 0),
      uploadLimit: UPLOAD_LIMIT_MB * 1024 * 1024,
      store: await storeFacts(),
      antivirus: CLAMD_URL
        ? (await pingClamd(CLAMD_URL))
          ? ('answers' as const)
          : ('silent' as const)
        : ('off' as const),
      recogniser: languageData() ? ('installed' as const) : ('missing' as const),
      pagesToRecognise: scans?.pages ?? 0,
    }
  },
})

/** Where files lie; of a bucket the address without anything secret. */
async function storeFacts() {
  const { S3_ENDPOINT } = env()
  if (!S3_ENDPOINT) return { state: 'disk' as const, place: null }
  const { host, pathname } = new URL(S3_ENDPOINT)
  const answers = await (await blobStore()).answers()
  return { state: answers ? ('answers' as const) : ('silent' as const), place: host + pathname }
}
