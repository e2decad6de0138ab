import { handleDownload } from '@/server/door'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export const GET = async (request: Request, { params }: Context) => handleDownload(request, (await params).id)
