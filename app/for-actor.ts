import type { z } from 'zod'
import { requestActor } from '@/features/session/actor'
import type { Person } from '@/lib/actor'
import { errorResponse, readJsonPost } from '@/lib/http'
import { notSignedIn } from '@/lib/vi'

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/** A route handler for whoever is signed in; all others get 401. */
export const forActor =
  <Params = object>(
    handle: (actor: Person, params: Params, request: Request) => Promise<Response>,
  ): Handler<Params> =>
  async (request, { params }) => {
    const actor = await requestActor()
    return actor ? handle(actor, await params, request) : errorResponse(401, 'not_signed_in', notSignedIn)
  }

/** The same for what a page posts as JSON, which is read and refused before the actor is asked for. */
export const forActorPosting =
  <Data, Params = object>(
    schema: z.ZodType<Data>,
    maxBytes: number,
    handle: (actor: Person, data: Data, params: Params, request: Request) => Promise<Response>,
  ): Handler<Params> =>
  async (request, context) => {
    const posted = await readJsonPost(request, schema, maxBytes)
    if (!posted.ok) return posted.response
    return forActor<Params>((actor, params) => handle(actor, posted.data, params, request))(request, context)
  }
