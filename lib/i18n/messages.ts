import type { AbstractIntlMessages } from 'next-intl'
import enCabinet from './en/cabinet.json'
import enDirectory from './en/directory.json'
import enDocuments from './en/documents.json'
import enFiles from './en/files.json'
import enFrame from './en/frame.json'
import enKernel from './en/kernel.json'
import enRooms from './en/rooms.json'
import enSearch from './en/search.json'
import enUi from './en/ui.json'
import ruCabinet from './ru/cabinet.json'
import ruDirectory from './ru/directory.json'
import ruDocuments from './ru/documents.json'
import ruFiles from './ru/files.json'
import ruFrame from './ru/frame.json'
import ruKernel from './ru/kernel.json'
import ruRooms from './ru/rooms.json'
import ruSearch from './ru/search.json'
import ruUi from './ru/ui.json'

const MESSAGES = {
  ru: {
    cabinet: ruCabinet,
    directory: ruDirectory,
    documents: ruDocuments,
    files: ruFiles,
    frame: ruFrame,
    kernel: ruKernel,
    rooms: ruRooms,
    search: ruSearch,
    ui: ruUi,
  },
  en: {
    cabinet: enCabinet,
    directory: enDirectory,
    documents: enDocuments,
    files: enFiles,
    frame: enFrame,
    kernel: enKernel,
    rooms: enRooms,
    search: enSearch,
    ui: enUi,
  },
}

export type Locale = keyof typeof MESSAGES
export const isLocale = (value: string | undefined): value is Locale => value === 'ru' || value === 'en'

/** Every text of the interface in one language, by slice. */
export const messagesOf = (locale: Locale): AbstractIntlMessages => MESSAGES[locale]
