/** The moment a term runs out: the end of its day in the office (23:59:59 of UTC+3 by default is close enough for sorting; days are counted by the calendar). */
export const endOfDay = (date: string): Date => new Date(`${date}T20:59:59Z`)
