import { openApiDocument } from '@/server/door'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

export const GET = async () => Response.json(await openApiDocument(version))
