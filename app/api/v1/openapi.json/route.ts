import { version } from '@/package.json'
import { openApiDocument } from '@/server/door'

export const dynamic = 'force-dynamic'

export const GET = async () => Response.json(await openApiDocument(version))
