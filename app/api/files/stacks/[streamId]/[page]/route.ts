import { handleStackPage } from '@/server/door'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ streamId: string; page: string }> }

export async function GET(request: Request, { params }: Context) {
  const { streamId, page } = await params
  return handleStackPage(request, { streamId, name: page })
}
