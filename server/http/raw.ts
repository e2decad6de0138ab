import { type Actor, requireActor } from '../kernel/actor'
import { newId } from '../kernel/ids'
import { actorFromCookie } from '../kernel/session'
import { callerOf } from './caller'
import { refuseForeignOrigin } from './origin'
import { problemResponse } from './problem'

/** The door for what is not JSON (files and pictures of pages): who asks, from where, and failures as problem+json. */
export async function answerRaw(request: Request, answerTo: (actor: Actor) => Promise<Response>): Promise<Response> {
  try {
    refuseForeignOrigin(request)
    return await answerTo(requireActor(await actorFromCookie(request.headers.get('cookie'), callerOf(request))))
  } catch (error) {
    return problemResponse(error, newId())
  }
}
