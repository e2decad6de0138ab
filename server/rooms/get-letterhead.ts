import { roomsContract } from '@/lib/contracts/rooms'
import { defineQuery } from '../kernel/query'
import { readLetterhead } from '../typesetting'

/** The letterhead on the live page: the very data the printed page is laid out from. */
export const getLetterhead = defineQuery(roomsContract.getLetterhead, {
  name: 'rooms.getLetterhead',
  run: () => readLetterhead(),
})
