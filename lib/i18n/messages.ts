import type { AbstractIntlMessages } from 'next-intl'
import enAdmin from './en/admin.json'
import enApproval from './en/approval.json'
import enArchive from './en/archive.json'
import enAssignments from './en/assignments.json'
import enCabinet from './en/cabinet.json'
import enCard from './en/card.json'
import enDirectory from './en/directory.json'
import enDocuments from './en/documents.json'
import enFiles from './en/files.json'
import enFrame from './en/frame.json'
import enJournals from './en/journals.json'
import enKernel from './en/kernel.json'
import enOrganisations from './en/organisations.json'
import enRegistry from './en/registry.json'
import enRooms from './en/rooms.json'
import enSearch from './en/search.json'
import enStandard from './en/standard.json'
import enTypesetting from './en/typesetting.json'
import enUi from './en/ui.json'
import ruAdmin from './ru/admin.json'
import ruApproval from './ru/approval.json'
import ruArchive from './ru/archive.json'
import ruAssignments from './ru/assignments.json'
import ruCabinet from './ru/cabinet.json'
import ruCard from './ru/card.json'
import ruDirectory from './ru/directory.json'
import ruDocuments from './ru/documents.json'
import ruFiles from './ru/files.json'
import ruFrame from './ru/frame.json'
import ruJournals from './ru/journals.json'
import ruKernel from './ru/kernel.json'
import ruOrganisations from './ru/organisations.json'
import ruRegistry from './ru/registry.json'
import ruRooms from './ru/rooms.json'
import ruSearch from './ru/search.json'
import ruStandard from './ru/standard.json'
import ruTypesetting from './ru/typesetting.json'
import ruUi from './ru/ui.json'

const MESSAGES = {
  ru: {
    admin: ruAdmin,
    approval: ruApproval,
    archive: ruArchive,
    assignments: ruAssignments,
    cabinet: ruCabinet,
    card: ruCard,
    directory: ruDirectory,
    documents: ruDocuments,
    files: ruFiles,
    frame: ruFrame,
    journals: ruJournals,
    kernel: ruKernel,
    organisations: ruOrganisations,
    registry: ruRegistry,
    rooms: ruRooms,
    search: ruSearch,
    standard: ruStandard,
    typesetting: ruTypesetting,
    ui: ruUi,
  },
  en: {
    admin: enAdmin,
    approval: enApproval,
    archive: enArchive,
    assignments: enAssignments,
    cabinet: enCabinet,
    card: enCard,
    directory: enDirectory,
    documents: enDocuments,
    files: enFiles,
    frame: enFrame,
    journals: enJournals,
    kernel: enKernel,
    organisations: enOrganisations,
    registry: enRegistry,
    rooms: enRooms,
    search: enSearch,
    standard: enStandard,
    typesetting: enTypesetting,
    ui: enUi,
  },
}

export type Locale = keyof typeof MESSAGES
export const isLocale = (value: string | undefined): value is Locale => value === 'ru' || value === 'en'

/** Every text of the interface in one language, by slice. */
export const messagesOf = (locale: Locale): AbstractIntlMessages => MESSAGES[locale]
