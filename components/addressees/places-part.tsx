'use client'

import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { orpc } from '@/lib/api/client'
import { useCommand } from '@/lib/api/hooks'
import { MOST_PLACES } from '@/lib/contracts/organisations-places'
import type { AddressLevels } from '@/lib/countries/levels'
import { AddressLevelsFields, useDictionary } from '../organisations/places/address-levels'
import { useErrorText } from '../ui/error-text'
import styles from './addressees.module.css'
import { placesOf, textOf } from './places-file'

/** «Адреса»: the dictionary from which addresses are picked level by level; looked through, filled by hand or from a file (V-06.02). */
export function PlacesPart() {
  const t = useTranslations('organisations.places')
  const errorText = useErrorText()
  const [value, setValue] = useState<AddressLevels>({})
  const [told, setTold] = useState('')
  const { data, mayKeep, refetch, deepest } = useDictionary(value)
  const removing = useCommand(orpc.organisations.removePlace, {
    done: ({ level, name }) => {
      setValue((now) => ({ ...now, [level]: '', postalCode: '' }))
      setTold(t('removed', { name }))
      void refetch()
    },
  })
  const importing = useImport((told) => {
    setTold(told)
    void refetch()
  })
  const known = deepest && data?.levels.every((level) => level.known)
  const failure = removing.error ?? importing.error
  return (
    <div className={styles.part}>
      <section aria-labelledby="places" className={styles.places}>
        <h2 id="places">{t('title')}</h2>
        <p>{t('text')}</p>
        <AddressLevelsFields value={value} onChange={(part) => setValue((now) => ({ ...now, ...part }))} />
        {mayKeep ? (
          <div className={styles.placeActs}>
            <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={(file) => void (file && importing.take(file))}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={importing.pending}
                  leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />}
                >
                  {t('file')}
                </Button>
              )}
            </FileButton>
            {known && (
              <Button
                variant="subtle"
                color="red"
                loading={removing.pending}
                onClick={() => void removing.run({ ...value, postalCode: undefined })}
              >
                {t('remove', { name: value[deepest] ?? '' })}
              </Button>
            )}
            <small>{t('fileHint')}</small>
          </div>
        ) : (
          data && <small>{t('readOnly')}</small>
        )}
        <p role="status">{told}</p>
        {failure && (
          <p role="alert" className={styles.placeFault}>
            {errorText(failure)}
          </p>
        )}
      </section>
    </div>
  )
}

/** Puts a file in part by part; what is in before a row that is refused stays, and the same file may be put in again. */
function useImport(done: (told: string) => void) {
  const t = useTranslations('organisations.places')
  const { run, pending, error } = useCommand(orpc.organisations.addPlaces)
  const take = async (file: File) => {
    const places = placesOf(textOf(new Uint8Array(await file.arrayBuffer())))
    if (!places.length) return done(t('empty'))
    let count = 0
    for (let from = 0; from < places.length; from += MOST_PLACES) {
      const put = await run({ places: places.slice(from, from + MOST_PLACES) })
      if (!put) return
      count += put.added
    }
    done(t('added', { count }))
  }
  return { take, pending, error }
}
