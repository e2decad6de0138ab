import { markUnread } from './mark-unread'
import { cabinetCounts, cabinetList } from './queries'

export const cabinetUseCases = { list: cabinetList, counts: cabinetCounts, markUnread }
