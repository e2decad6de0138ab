import type { PersonView } from '@/lib/contracts/directory'
import { PersonAvatar } from '../ui/marks'
import styles from './picker.module.css'

/** A person in a list to choose from: name, post and unit tell namesakes apart. */
export function PersonOption({ person }: { person: PersonView }) {
  return (
    <span className={styles.option}>
      <PersonAvatar name={person.name} size={26} />
      <span className={styles.who}>
        <b className="vz-ell">{person.fullName}</b>
        <span className="vz-ell">{[person.position, person.unit].filter(Boolean).join(', ')}</span>
      </span>
    </span>
  )
}
