import { createReadStream } from 'node:fs'
import { Metadata } from '@tus/server'
import { answerRaw } from '../../http/raw'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { cleanName, receiveUpload } from '../receive-upload'
import { refuse } from '../refuse'
import { tooLarge, uploadLimit } from '../staging'
import { begunUploads, isBegunBy, placeOfBegun, RESUMABLE_PATH, requireRoomToBegin, tusFor } from './begun-uploads'

/**
 * Takes a large file in parts by the tus protocol: begun, continued from where it broke off, called off; then `finish` takes
 * it in as any upload is. Another person's upload is not there. Throws what `receiveUpload` throws, `files.upload_gone`,
 * `files.upload_unfinished`, `files.too_many_begun`.
 */
export const handleResumable = (request: Request): Promise<Response> =>
  answerRaw(request, (actor) => resume(actor, request))

async function resume(actor: Actor, request: Request): Promise<Response> {
  const [id = '', step] = new URL(request.url).pathname.slice(RESUMABLE_PATH.length + 1).split('/')
  if (id && !isBegunBy(actor, id)) throw gone()
  if (id && step === 'finish' && request.method === 'POST') return finish(actor, id)
  if (step) throw gone()
  if (!id) await allowToBegin(actor, request)
  return tusFor(actor).handleWeb(request)
}

const gone = () => new DomainError('not_found', 'files.upload_gone')

/** What would be refused at the end is refused before the first byte. */
async function allowToBegin(actor: Actor, request: Request): Promise<void> {
  const length = Number(request.headers.get('upload-length'))
  if (!length) throw refuse('empty')
  if (length > uploadLimit()) throw tooLarge(uploadLimit())
  nameIn(request.headers.get('upload-metadata') ?? undefined)
  await requireRoomToBegin(actor)
}

function nameIn(metadata: string | undefined): string {
  try {
    return cleanName(Metadata.parse(metadata).filename ?? '')
  } catch {
    throw refuse('bad_name')
  }
}

/** A store or an antivirus that is silent may answer next time: only then the bytes are kept for it. */
async function finish(actor: Actor, id: string): Promise<Response> {
  const upload = await begunUploads()
    .getUpload(id)
    .catch(() => null)
  if (!upload) throw gone()
  const { offset, size, metadata } = upload
  if (offset !== size) throw new DomainError('conflict', 'files.upload_unfinished')
  try {
    const chunks = createReadStream(placeOfBegun(id))
    const taken = await receiveUpload(actor, { name: metadata?.filename ?? '', length: size, chunks })
    await begunUploads().remove(id)
    return Response.json(taken)
  } catch (error) {
    if (!(error instanceof DomainError && error.kind === 'unavailable')) await begunUploads().remove(id)
    throw error
  }
}
