import 'server-only'
import { sql } from 'drizzle-orm'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import NextAuth from 'next-auth'
import { cache } from 'react'
import { getDb } from '@/db/client'
import { ownPath } from '@/lib/text/own-path'
import { officeName as readOfficeName } from './directory'
import { handleApi } from './http/api'
import { authOptions } from './http/auth'
import { docsPage } from './http/docs-page'
import { openApiDocument } from './http/openapi'
import type { Actor } from './kernel/actor'
import type { AnyContractProcedure, InferContractOutput } from './kernel/contract'
import { env } from './kernel/env'
import { DomainError } from './kernel/errors'
import { ask } from './kernel/execute'
import type { Query } from './kernel/query'
import { actorFromCookie } from './kernel/session'

export { handleBundle, handleDownload, handlePagePicture, handleTextPicture, handleUpload } from './files/http'
export { handleResumable } from './files/resumable/http'
export { handleStackPage } from './registry/stream-scan/http'
export { handleUnitMailFile } from './registry/unit-mail/http'
export { useCases } from './use-cases'
/** The time zone whose calendar the office keeps. */
export const officeTimeZone = (): string => env().OFFICE_TIME_ZONE

export { docsPage, handleApi, openApiDocument }

/** next-auth's own routes: sign-in, sign-out, CSRF token. */
export const handleAuth: (request: Request, context: unknown) => Promise<Response> = NextAuth(authOptions)

/** Who is signed in on this request, or null. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const jar = await cookies()
  const header = jar
    .getAll()
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ')
  return actorFromCookie(header, (await headers()).get('x-vizir-client-ip'))
})

/** The signed-in person; others are sent to the sign-in page, and come back to where they were going. */
export async function signedIn(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const from = ownPath((await headers()).get('x-vizir-path'))
  redirect(from ? `/login?from=${encodeURIComponent(from)}` : '/login')
}

/** The office's name, full and short; also for those who have not signed in yet. */
export const officeName = cache(() => readOfficeName(getDb()))

/** Answers a query for a page, in this process; null where the person may not see it, or the address names nothing. */
export async function read<C extends AnyContractProcedure>(
  query: Query<C>,
  input: unknown,
): Promise<InferContractOutput<C> | null> {
  try {
    return await ask(query, { actor: await signedIn() }, input)
  } catch (error) {
    if (error instanceof DomainError && (error.kind === 'not_found' || error.code === 'kernel.invalid_input'))
      return null
    throw error
  }
}

/** Whether the product can serve: the database answers. */
export async function isReady(): Promise<boolean> {
  try {
    await getDb().execute(sql`select 1`)
    return true
  } catch {
    return false
  }
}
