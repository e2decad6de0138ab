/** Eight letters are guessed in a day by whoever steals the table; twelve characters are not. */
export const MIN_PASSPHRASE = 12

const MIN_DIFFERENT = 5

export type PassphraseProblem = 'short' | 'plain' | 'mismatch'

/** Why a new passphrase may not close a key yet: too short, too few different characters, or typed differently twice. */
export function passphraseProblem(passphrase: string, repeated: string): PassphraseProblem | null {
  const characters = [...passphrase.normalize('NFKC')]
  if (characters.length < MIN_PASSPHRASE) return 'short'
  if (new Set(characters).size < MIN_DIFFERENT) return 'plain'
  return passphrase.normalize('NFKC') === repeated.normalize('NFKC') ? null : 'mismatch'
}

/** How many characters a new passphrase still lacks. */
export const charactersLeft = (passphrase: string): number =>
  Math.max(0, MIN_PASSPHRASE - [...passphrase.normalize('NFKC')].length)
