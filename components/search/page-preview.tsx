'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FoundPlace } from '@/lib/contracts/search'
import { FoundText } from './found-text'
import styles from './preview.module.css'

type Props = { fileId: string; name: string; page: number; place: FoundPlace | undefined }

const A4 = 297 / 210
const DRAWN = /\.(pdf|png|jpe?g|tiff?)$/i

/** The found page: its picture with the matches marked on it, else its text on a sheet. */
export function PagePreview({ fileId, name, page, place }: Props) {
  const t = useTranslations('search.preview')
  const [failed, setFailed] = useState('')
  const [ready, setReady] = useState('')
  const [ratio, setRatio] = useState(A4)
  const key = `${fileId} ${page}`
  const drawable = place?.file?.drawable ?? DRAWN.test(name)
  if (drawable && failed !== key) {
    return (
      <div className={styles.sheet} style={{ aspectRatio: 1 / ratio }} aria-busy={ready !== key}>
        {ready !== key && <div className={`vz-skeleton ${styles.waiting}`} />}
        {/* biome-ignore lint/performance/noImgElement: the picture is private and drawn by our own server in the needed size */}
        <img
          key={key}
          src={`/api/files/${fileId}/pages/${page}.png`}
          alt={t('page', { page, name })}
          draggable={false}
          data-ready={ready === key || undefined}
          onError={() => setFailed(key)}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            if (naturalWidth) setRatio(naturalHeight / naturalWidth)
            setReady(key)
          }}
        />
        {ready === key &&
          place?.file?.page === page &&
          place.file.boxes.map((box) => (
            <i
              key={`${box.x} ${box.y}`}
              className={styles.box}
              style={{
                left: `${box.x * 100}%`,
                top: `${box.y * 100}%`,
                width: `${box.width * 100}%`,
                height: `${box.height * 100}%`,
              }}
            />
          ))}
      </div>
    )
  }
  if (!place) return <div className={`vz-skeleton ${styles.sheet}`} style={{ aspectRatio: 1 / A4 }} />
  const empty = !place.text.some((piece) => piece.text.trim())
  return (
    <div className={`${styles.sheet} ${styles.text}`} style={{ minHeight: 404 }}>
      {empty ? <span>{failed === key ? t('failed') : t('noText')}</span> : <FoundText pieces={place.text} />}
    </div>
  )
}
