import path from 'node:path'
import { env } from '../../kernel/env'
import type { BlobStore } from './blob-store'
import { diskStore } from './disk-store'

const shared = globalThis as typeof globalThis & {
  vizirBlobStore?: { settings: object; store: Promise<BlobStore> }
}

/** Where this office keeps its files: in the bucket of S3_ENDPOINT, or else in DATA_DIR. */
export function blobStore(): Promise<BlobStore> {
  const settings = env()
  // Settings that say the same are the same object: tests and a changed environment get a store of their own.
  if (shared.vizirBlobStore?.settings !== settings) shared.vizirBlobStore = { settings, store: make(settings) }
  return shared.vizirBlobStore.store
}

async function make({
  DATA_DIR,
  S3_ENDPOINT,
  S3_REGION,
  S3_ACCESS_KEY,
  S3_SECRET_KEY,
}: ReturnType<typeof env>): Promise<BlobStore> {
  if (!S3_ENDPOINT) return diskStore(path.join(DATA_DIR, 'blobs'))
  const { s3Store } = await import('./s3-store')
  return s3Store({
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY ?? '',
    secretAccessKey: S3_SECRET_KEY ?? '',
    copies: { root: path.join(DATA_DIR, 'copies'), limitBytes: () => env().S3_COPIES_MB * 1024 * 1024 },
  })
}
