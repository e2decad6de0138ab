import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Access, ChosenAccess } from './access'
import { AdditionalRequisiteView, kindsContract } from './documents-kinds'
import { linksContract } from './documents-links'

export const PersonRef = z.object({
  id: z.string(),
  name: z.string().describe('«Фамилия И. О.»'),
  position: z.string(),
})
export type PersonRef = z.infer<typeof PersonRef>

/** Allowed, or the code of the reason shown on the disabled button. */
export const Ability = z.union([z.literal(true), z.string()])
export type Ability = z.infer<typeof Ability>

const WorkItem = z.object({
  id: z.uuid(),
  kind: z.string(),
  sourceId: z.string().nullable(),
  note: z.string().nullable(),
  dueAt: z.string().nullable(),
  daysLeft: z.number().int().nullable().describe('working days to the term'),
  personId: z.string(),
  onBehalfOf: z.string().nullable(),
  onBehalfOfName: z.string().nullable().describe('«Громова А. С.», as after «за»'),
})

export const DocumentView = z.object({
  id: z.uuid(),
  kind: z.string(),
  kindName: z.string(),
  flow: z.enum(['incoming', 'outgoing', 'internal']),
  layout: z.string().nullable(),
  state: z.string(),
  stages: z.array(z.object({ key: z.string(), status: z.enum(['done', 'current', 'waiting']) })),
  title: z.string(),
  draftNumber: z.string().nullable(),
  regNumber: z.string().nullable(),
  regDate: z.string().nullable(),
  journalId: z.string().nullable(),
  correspondentId: z.string().nullable(),
  theirNumber: z.string().nullable(),
  theirDate: z.string().nullable(),
  author: PersonRef.nullable(),
  access: Access,
  dueDate: z.string().nullable(),
  daysLeft: z
    .number()
    .int()
    .nullable()
    .describe('working days to the term; null without a term or when the work is over'),
  onControl: z.boolean(),
  requisites: z.record(z.string(), z.unknown()),
  additional: z
    .array(AdditionalRequisiteView)
    .describe(
      'every requisite its kind was ever given, in order; cards show those in use and those they have a value of',
    ),
  currentVersionId: z.string().nullable(),
  links: z.array(
    z.object({
      documentId: z.string(),
      kind: z.string(),
      direction: z.enum(['from', 'to']),
      number: z.string().nullable(),
      date: z.string().nullable(),
      title: z.string().nullable().describe('null when this person may not see that document'),
    }),
  ),
  myWork: z.array(WorkItem),
  participants: z.array(
    PersonRef.extend({
      access: z.enum(['read', 'comment', 'write']),
      invited: z.boolean().describe('by an invitation, which may be taken back; others are here by their work'),
    }),
  ),
  favourite: z.boolean(),
  version: z.number().int(),
  abilities: z.object({ write: Ability, changeRequisites: Ability, comment: Ability, invite: Ability }),
})
export type DocumentView = z.infer<typeof DocumentView>

/** Who did it; Russian verbs agree with the gender. */
export const TimelineActor = PersonRef.extend({ gender: z.enum(['male', 'female']) })
export type TimelineActor = z.infer<typeof TimelineActor>

/** Short answers of the office: seen and taken on, thanks, something is unclear. */
export const ReactionKind = z.enum(['accepted', 'thanks', 'question'])
export type ReactionKind = z.infer<typeof ReactionKind>

/** A unit of the office by its full name. */
export const UnitRef = z.object({ id: z.string(), name: z.string() })
export type UnitRef = z.infer<typeof UnitRef>

export const TimelineItem = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  kind: z.enum(['message', 'event', 'visa', 'signature', 'assignment', 'delivery']),
  name: z.string(),
  actor: TimelineActor.nullable(),
  onBehalfOf: PersonRef.extend({ accusative: z.string().describe('«Громова А. С.», as after «за»') }).nullable(),
  order: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  mentions: z.array(PersonRef),
  units: z.array(UnitRef).describe('units named in the words; their people are among the mentioned'),
  replyTo: z
    .object({ id: z.string(), seq: z.number().int(), author: z.string(), text: z.string(), deleted: z.boolean() })
    .nullable(),
  edited: z.boolean(),
  deleted: z.boolean(),
  reactions: z.array(z.object({ kind: ReactionKind, people: z.array(PersonRef) })),
  at: z.string(),
})
export type TimelineItem = z.infer<typeof TimelineItem>

/** What of a feed is shown: everything, what people say, or their visas and signatures. */
export const FeedPart = z.enum(['all', 'chat', 'visas'])
export type FeedPart = z.infer<typeof FeedPart>

export const Mentionable = PersonRef.extend({
  sees: z.boolean().describe('false: the document is closed to this person, a mention would not reach them'),
  unit: z
    .object({ people: z.number().int() })
    .nullable()
    .describe('a unit, and how many of its people see the document'),
})
export type Mentionable = z.infer<typeof Mentionable>

/** Where a quoted passage stands in the live text: relative positions, base64. */
const position = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9+/=]+$/)
export const QuotedPlace = z.object({ from: position, to: position })
export type QuotedPlace = z.infer<typeof QuotedPlace>

const documentId = z.uuid()
/** Whom words are for. */
export const named = {
  mentions: z.array(z.uuid()).max(30).default([]),
  units: z
    .array(z.uuid())
    .max(5)
    .default([])
    .describe('units whose people, of those who see the document, are mentioned'),
}
const tags = ['documents']

export const documentsContract = {
  ...linksContract,
  ...kindsContract,
  get: oc
    .route({ method: 'GET', path: '/documents/{documentId}', summary: 'One document as its room shows it', tags })
    .input(z.object({ documentId }))
    .output(DocumentView),
  timeline: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/timeline',
      summary: 'The feed of a document, newest last',
      tags,
    })
    .input(
      z.object({
        documentId,
        show: FeedPart.default('all'),
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(200).default(100),
      }),
    )
    .output(
      z.object({
        items: z.array(TimelineItem),
        lastRead: z.number().int(),
        lastSeq: z.number().int(),
        more: z.boolean(),
      }),
    ),
  mentionable: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/mentionable',
      summary: 'Whom one may mention; those who see the document come first',
      tags,
    })
    .input(z.object({ documentId, query: z.string().trim().max(100).default('') }))
    .output(z.array(Mentionable)),
  history: oc
    .route({
      method: 'GET',
      path: '/documents/{documentId}/history',
      summary: 'Every recorded act on a document',
      tags,
    })
    .input(z.object({ documentId }))
    .output(
      z.array(
        z.object({
          seq: z.number().int(),
          command: z.string(),
          actor: z.string().nullable(),
          onBehalfOf: z.string().nullable().describe('«Громова А. С.», as after «за»'),
          order: z.string().nullable(),
          detail: z.record(z.string(), z.unknown()),
          people: z.array(z.string()).describe('whom the act was about'),
          at: z.string(),
        }),
      ),
    ),
  createDraft: oc
    .route({ method: 'POST', path: '/documents', summary: 'Begin a document on one’s own initiative', tags })
    .input(
      z.object({
        kind: z.string().max(40),
        title: z.string().trim().min(1).max(1000),
        access: ChosenAccess.optional().describe('left out, as it is for the kind'),
        correspondentId: z.uuid().nullish(),
      }),
    )
    .output(z.object({ documentId: z.uuid(), draftNumber: z.string().nullable() })),
  changeRequisites: oc
    .route({
      method: 'PATCH',
      path: '/documents/{documentId}/requisites',
      summary: 'Change the requisites of a draft',
      tags,
    })
    .input(
      z.object({
        documentId,
        expectedVersion: z.number().int().optional().describe('refused when somebody changed the card since'),
        title: z.string().trim().min(1).max(1000).optional(),
        correspondentId: z.uuid().nullish(),
        requisites: z.record(z.string().max(60), z.unknown()).optional(),
      }),
    )
    .output(z.object({ documentId: z.uuid(), version: z.number().int() })),
  invite: oc
    .route({ method: 'POST', path: '/documents/{documentId}/participants', summary: 'Let people into the room', tags })
    .input(
      z.object({
        documentId,
        personIds: z.array(z.uuid()).min(1).max(50),
        access: z.enum(['read', 'comment', 'write']),
      }),
    )
    .output(z.object({ documentId: z.uuid() })),
  uninvite: oc
    .route({
      method: 'DELETE',
      path: '/documents/{documentId}/participants/{personId}',
      summary: 'Take an invitation back',
      tags,
    })
    .input(z.object({ documentId, personId: z.uuid() }))
    .output(z.object({ documentId: z.uuid() })),
  postMessage: oc
    .route({ method: 'POST', path: '/documents/{documentId}/messages', summary: 'Say something in the room', tags })
    .input(
      z.object({
        documentId,
        text: z.string().trim().min(1).max(10_000),
        ...named,
        replyToId: z.uuid().nullish(),
        quote: z.string().max(500).nullish(),
        place: QuotedPlace.nullish().describe('where the quoted passage stands'),
      }),
    )
    .output(z.object({ id: z.uuid(), seq: z.number().int() })),
  editMessage: oc
    .route({
      method: 'PATCH',
      path: '/documents/{documentId}/messages/{itemId}',
      summary: 'Change one’s own words',
      tags,
    })
    .input(
      z.object({
        documentId,
        itemId: z.uuid(),
        text: z.string().trim().min(1).max(10_000),
        ...named,
      }),
    )
    .output(z.object({ id: z.uuid() })),
  deleteMessage: oc
    .route({
      method: 'DELETE',
      path: '/documents/{documentId}/messages/{itemId}',
      summary: 'Take one’s own words back',
      tags,
    })
    .input(z.object({ documentId, itemId: z.uuid() }))
    .output(z.object({ id: z.uuid() })),
  react: oc
    .route({
      method: 'PUT',
      path: '/documents/{documentId}/messages/{itemId}/reactions/{kind}',
      summary: 'Answer a message or a visa with a sign, or take the sign back',
      tags,
    })
    .input(z.object({ documentId, itemId: z.uuid(), kind: ReactionKind, on: z.boolean() }))
    .output(z.object({ id: z.uuid() })),
  markRead: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/read',
      summary: 'Remember how far the feed was read',
      tags,
    })
    .input(z.object({ documentId, seq: z.number().int().min(0) }))
    .output(z.object({ lastRead: z.number().int() })),
  setFavourite: oc
    .route({ method: 'PUT', path: '/documents/{documentId}/favourite', summary: 'Keep a document at hand', tags })
    .input(z.object({ documentId, favourite: z.boolean() }))
    .output(z.object({ favourite: z.boolean() })),
  acknowledge: oc
    .route({
      method: 'POST',
      path: '/documents/{documentId}/acknowledgement',
      summary: 'Mark a document as read for information',
      tags,
    })
    .input(
      z.object({
        documentId,
        personId: z.uuid().optional().describe('for whom: oneself, or somebody one substitutes'),
      }),
    )
    .output(z.object({ closed: z.number().int() })),
}
