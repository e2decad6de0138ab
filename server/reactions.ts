import type { Db } from '@/db/client'
import type { EventName, Events } from './events'

export type ReactionContext = { db: Db; now: Date }
export type Reaction<Name extends EventName> = (event: Events[Name], context: ReactionContext) => Promise<void>
type Loaded<Name extends EventName> = () => Promise<{ default: Reaction<Name> }>
type About = { documentId: string; itemId?: string }
export type Reactions = { [Name in EventName]?: Record<string, Loaded<Name>> }

/** Who reacts to what. Each reaction is a job of its own after the commit: it may run twice and must not mind. */
export const reactions: Reactions = {
  'documents.changed': { 'search.card': () => import('./search/on-changed') },
  'documents.accessChanged': { 'search.access': () => import('./search/on-access-changed') },
  'documents.messagePosted': { 'search.message': () => import('./search/on-message-posted') },
  'files.attached': { 'files.extract': () => import('./files/on-attached') },
  'files.recognitionAwaited': { 'files.recognise': () => import('./files/recognition/on-awaited') },
  'files.extracted': {
    'search.pages': () => import('./search/on-file-extracted'),
    'registry.learnPlaces': () => import('./registry/learnt/on-scan-read'),
  },
  'office.nightCame': {
    'files.sweep': () => import('./files/on-night-came'),
    'search.reconcile': () => import('./search/on-night-came'),
  },
  'registry.cardRegistered': { 'registry.learnPlaces': () => import('./registry/learnt/on-card-registered') },
  'registry.stackAwaited': { 'registry.sortStack': () => import('./registry/stream-scan/on-stack-awaited') },
  'search.reconciling': { 'search.reconcileStep': () => import('./search/on-reconciling') },
  'search.built': { 'search.dropReplaced': () => import('./search/on-built') },
  'search.building': { 'search.build': () => import('./search/on-building') },
  'rooms.textSettled': {
    'search.text': () => import('./search/on-text-settled'),
    'rooms.remarks': () => import('./rooms/on-text-settled'),
  },
}

/** Reactions of many seconds: of each only one runs at a time, so that those which people wait for always find a worker. */
export const IN_LINE: ReadonlySet<string> = new Set(['files.extract', 'files.recognise', 'registry.sortStack'])

const ofDocument = ({ documentId }: About): string => documentId

/**
 * Short reactions somebody waits for: what was saved is found at once, though a stack of scans is being read before it
 * (C-16.05). Each tells what it follows and reads that as it is, so one that waits does for every change before it: a
 * letter changed ten times in a burst is read once.
 */
export const FIRST: ReadonlyMap<string, (data: About) => string> = new Map([
  ['search.card', ofDocument],
  ['search.access', ofDocument],
  ['search.text', ofDocument],
  ['search.message', ({ itemId }) => `${itemId}`],
])
