import type { Piece } from '@/lib/contracts/search'
import styles from './results.module.css'

/** A text in pieces, what was looked for marked. Whatever stands in it is text. */
export function FoundText({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece, at) =>
    piece.hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their order
      <mark key={at} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
