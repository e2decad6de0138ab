import { version } from '@/package.json'
import { docsPage, openApiDocument } from '@/server/door'

export const dynamic = 'force-dynamic'

export const GET = async () =>
  new Response(docsPage(await openApiDocument(version)), { headers: { 'content-type': 'text/html; charset=utf-8' } })
