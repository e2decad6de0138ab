import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { DomainError } from '../../kernel/errors'
import { log } from '../../kernel/log'
import type { Staged } from '../staging'
import type { BlobStore, KeptBlob, Part } from './blob-store'
import { localCopies } from './local-copies'
import { placeOf } from './place'

export type S3Settings = {
  /** With the bucket as its path. */
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  copies: { root: string; limitBytes: () => number }
}

/** The same names as on disk: moving an office is copying a tree. */
const PREFIX = 'blobs/'
const ANSWER_MS = 60_000

/** Contents of files in a bucket of an S3-speaking store; what programs read by path is copied to this machine. */
export function s3Store({ copies, ...settings }: S3Settings): BlobStore {
  const client = clientOf(settings)
  const Bucket = new URL(settings.endpoint).pathname.replaceAll('/', '')
  const object = (sha256: string) => ({ Bucket, Key: PREFIX + placeOf(sha256) })
  const copied = localCopies(copies.root, copies.limitBytes)
  const open = (sha256: string, part?: Part) =>
    asked('get', async () => {
      const Range = part && `bytes=${part.start}-${part.end}`
      return (await client.send(new GetObjectCommand({ ...object(sha256), Range }))).Body as Readable
    })
  const isThere = ({ sha256, size }: Staged) =>
    asked('head', async () => {
      const head = await client.send(new HeadObjectCommand(object(sha256))).catch((error: unknown) => {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null
        throw error
      })
      return head?.ContentLength === size
    })
  /** Large files go in parts, and appear in the bucket when the last of them is there. */
  async function send(staged: Staged): Promise<void> {
    if (await isThere(staged)) return
    const params = { ...object(staged.sha256), Body: createReadStream(staged.file) }
    await asked('put', () => new Upload({ client, params }).done())
  }
  return {
    sendAhead: send,
    async keep(staged) {
      // Sent ahead, it may have been cleared away since as bytes that no row names.
      await send(staged)
      await copied.adopt(staged.sha256, staged.file)
    },
    open,
    file: (sha256) => copied.get(sha256, () => open(sha256)),
    answers: () =>
      client.send(new HeadBucketCommand({ Bucket })).then(
        () => true,
        () => false,
      ),
    async remove(sha256) {
      await asked('delete', () => client.send(new DeleteObjectCommand(object(sha256))))
      await copied.drop(sha256)
    },
    list: () => list(client, Bucket),
  }
}

function clientOf({ endpoint, region, accessKeyId, secretAccessKey }: Omit<S3Settings, 'copies'>): S3Client {
  const { origin, pathname } = new URL(endpoint)
  const client = new S3Client({
    endpoint: origin,
    forcePathStyle: true,
    region,
    credentials: { accessKeyId, secretAccessKey },
    requestHandler: { requestTimeout: ANSWER_MS, connectionTimeout: 5_000 },
    // Stores other than Amazon's refuse the checksums of newer clients; contents are checked by their own name.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  // `/bucket/` and `/bucket` are the same place, but some stores count the signature by the second only.
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { path?: string }
      if (request.path === `${pathname.replace(/\/$/, '')}/`) request.path = request.path.slice(0, -1)
      return next(args)
    },
    { step: 'build' },
  )
  return client
}

async function* list(client: S3Client, Bucket: string): AsyncIterable<KeptBlob> {
  let ContinuationToken: string | undefined
  do {
    const page = await asked('list', () =>
      client.send(new ListObjectsV2Command({ Bucket, Prefix: PREFIX, ContinuationToken })),
    )
    for (const { Key = '', LastModified = new Date() } of page.Contents ?? [])
      yield { sha256: Key.slice(Key.lastIndexOf('/') + 1), at: LastModified }
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken)
}

/** Why a store did not do as asked is told to the log, with what it said; a person is told to try again. */
async function asked<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    log().error({ error, what }, 'the store of files does not answer as it should')
    throw new DomainError('unavailable', 'files.store_silent')
  }
}
