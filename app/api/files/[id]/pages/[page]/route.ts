import { handlePagePicture } from '@/server/door'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string; page: string }> }

export async function GET(request: Request, { params }: Context) {
  const { id, page } = await params
  return handlePagePicture(request, id, page)
}
