const CENTRE = { x: 470, y: 340 }

type Ring = { radius: number; swing: number; petals: number; turns: number; lines: number }

/** Bands of a rosette: a wavy closed line, drawn again and again a little turned, as on a banknote. */
const RINGS: Ring[] = [
  { radius: 210, swing: 24, petals: 12, turns: 30, lines: 18 },
  { radius: 156, swing: 34, petals: 8, turns: 45, lines: 16 },
  { radius: 96, swing: 18, petals: 4, turns: 90, lines: 14 },
]

const wavy = ({ radius, swing, petals }: Ring): string => {
  const points = Array.from({ length: 181 }, (_, i) => {
    const angle = (i / 180) * Math.PI * 2
    const r = radius + swing * Math.cos(petals * angle)
    return `${(CENTRE.x + r * Math.cos(angle)).toFixed(1)} ${(CENTRE.y + r * Math.sin(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

const wave = (k: number): string => {
  const points = Array.from({ length: 43 }, (_, i) => {
    const x = i * 20
    const y =
      560 + k * 6 + 34 * Math.sin(x / 110 + k * 0.16) * Math.cos(x / 240 - k * 0.05) + 18 * Math.sin(x / 60 + k * 0.3)
    return `${x} ${y.toFixed(1)}`
  })
  return `M${points.join('L')}`
}

/** The engraved pattern beside the sign-in form; decoration only. */
export function Guilloche({ className }: { className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 840 900"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      aria-hidden
      role="presentation"
    >
      <g stroke="#8fb0f7" strokeOpacity=".16">
        {Array.from({ length: 14 }, (_, k) => (
          <path key={wave(k)} d={wave(k)} />
        ))}
      </g>
      <g stroke="#8fb0f7" strokeOpacity=".22">
        {RINGS.map((ring) => (
          <g key={ring.radius}>
            <path id={`ring-${ring.radius}`} d={wavy(ring)} />
            {Array.from({ length: ring.lines - 1 }, (_, i) => ((i + 1) * ring.turns) / ring.lines).map((turn) => (
              <use
                key={turn}
                href={`#ring-${ring.radius}`}
                transform={`rotate(${turn.toFixed(2)} ${CENTRE.x} ${CENTRE.y})`}
              />
            ))}
          </g>
        ))}
        <circle cx={CENTRE.x} cy={CENTRE.y} r="248" strokeOpacity=".35" />
        <circle cx={CENTRE.x} cy={CENTRE.y} r="254" strokeOpacity=".18" />
      </g>
      <circle cx={CENTRE.x} cy={CENTRE.y} r="62" fill="#1a3877" stroke="#a9c2fa" strokeOpacity=".35" />
      <path d="M443 342l19 25 39-53" stroke="#ffd27a" strokeWidth="8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
