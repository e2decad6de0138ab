/** Words as they are compared by a person: without case, «ё» and edges (V-14.11). */
export const plainText = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').trim()
