import processing from './processing/processing.module.css'

type Tab<Key extends string> = { key: Key; label: string; count?: number }
type Props<Key extends string> = {
  label: string
  tabs: readonly Tab<Key>[]
  shown: Key
  onShow: (key: Key) => void
}

/** The parts of a list of the desk, each with how many stand in it where that is known. */
export function ListTabs<Key extends string>({ label, tabs, shown, onShow }: Props<Key>) {
  return (
    <fieldset className={processing.filters} aria-label={label}>
      {tabs.map(({ key, label: name, count }) => (
        <button
          key={key}
          type="button"
          className={processing.filter}
          aria-pressed={shown === key}
          onClick={() => onShow(key)}
        >
          {name} {count !== undefined && <span className="vz-tn">{count}</span>}
        </button>
      ))}
    </fieldset>
  )
}
