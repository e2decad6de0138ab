import { eq } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { documentKinds } from '@/db/schema'
import { formatDate } from '@/lib/text/dates'
import type { SignedVersion } from '../approval'
import type { LoadedDocument } from '../documents'
import { officeDate } from '../kernel/clock'
import { type getVersion, picturesOfText } from '../rooms'
import type { LetterData, SignatureMark } from '../typesetting'

type Version = NonNullable<Awaited<ReturnType<typeof getVersion>>>

/** What a frozen version of a document is printed from. */
export async function letterOf(
  db: DbOrTx,
  document: LoadedDocument,
  { version, now }: { version: Version; now: Date },
): Promise<LetterData> {
  const [kind] = await db.select().from(documentKinds).where(eq(documentKinds.key, document.kind))
  return {
    layout: document.layout,
    kindName: kind?.name ?? '',
    title: version.title,
    restricted: document.access === 'dsp',
    requisites: version.requisites,
    body: version.content,
    pictures: await picturesOfText(db, document.id, version.content),
    now,
  }
}

/** The mark of an electronic signature as it is printed, days in the office's time. */
export function markOf({ certificate }: SignedVersion): SignatureMark {
  const { serial, owner, validFrom, validTo } = certificate
  const day = (moment: Date) => formatDate(officeDate(moment))
  return { certificate: serial, owner, validFrom: day(validFrom), validTo: day(validTo) }
}
