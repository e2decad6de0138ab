import iconv from 'iconv-lite'

const ENCODINGS = ['win1251', 'koi8-r', 'cp866', 'maccyrillic', 'iso-8859-5']
const FREQUENT = new Set(
  'ст но то на ен ов ни ра во ко не по ро ер ос ан ре ль та ка го ет ли ом ия ии ий пр ог де ми об'.split(' '),
)
const SAMPLE = 64 * 1024

/** Russian text in any of the encodings offices still send: the reading with the most Russian letter pairs wins. */
export function decodeRussian(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = buffer.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return iconv.decode(buffer, 'utf16le')
  if (mark === 'feff') return iconv.decode(buffer, 'utf16be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(buffer, likeliest(buffer.subarray(0, SAMPLE)))
  }
}

/** Text whose encoding is named in it; a name that is not known, or lies, falls back to the likeliest. */
export function decodeAs(bytes: Uint8Array, encoding: string | undefined): string {
  const known = encoding && iconv.encodingExists(encoding) && !/^utf-?8$/i.test(encoding)
  return known ? iconv.decode(Buffer.from(bytes), encoding) : decodeRussian(bytes)
}

function likeliest(sample: Buffer): string {
  const scored = ENCODINGS.map((encoding) => ({ encoding, points: score(iconv.decode(sample, encoding)) }))
  return scored.reduce((best, next) => (next.points > best.points ? next : best)).encoding
}

/** Frequent pairs speak for a reading; capitals after small letters, foreign Cyrillic, box drawing and controls against it. */
function score(text: string): number {
  const lower = text.toLowerCase()
  let points = 0
  for (let at = 0; at + 1 < lower.length; at++) if (FREQUENT.has(lower.slice(at, at + 2))) points++
  const strange =
    text.match(
      /[а-яё][А-ЯЁ]|[\u0402\u0403\u0409-\u040f\u0452\u0453\u0459-\u045f\u0490\u0491]|[\u0080-\u009f]|[\u2500-\u259f]/g,
    )?.length ?? 0
  return points - 3 * strange
}
