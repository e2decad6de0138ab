'use client'

import { useTranslations } from 'next-intl'
import styles from './start.module.css'
import type { Reviewers } from './use-reviewers'

/** What is wrong with each surname, in words, and the namesakes to choose from. */
export function ReviewerProblems({ reviewers }: { reviewers: Reviewers }) {
  const t = useTranslations('approval.start')
  const rows = reviewers.tokens.flatMap((token, index) =>
    token.state === 'found' || token.state === 'checking' ? [] : [{ ...token, state: token.state, index }],
  )
  if (!rows.length) return null
  return (
    <ul className={styles.problems} aria-live="polite">
      {rows.map(({ text, state, candidates, index }) => (
        <li key={`${index} ${text}`} className={styles.problem} data-state={state}>
          <span>{t(`problem.${state}`, { text })}</span>
          {state === 'ambiguous' &&
            candidates.map((person) => (
              <button
                key={person.id}
                type="button"
                className={styles.candidate}
                onClick={() => reviewers.pick(index, person)}
              >
                <b>{person.name}</b>
                {[person.position, person.unit].filter(Boolean).join(', ')}
              </button>
            ))}
        </li>
      ))}
    </ul>
  )
}
