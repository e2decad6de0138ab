/** The product's sign. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden role="presentation">
      <rect width="32" height="32" rx="8" fill="var(--vz-brand)" />
      <path
        d="M7.5 15.2l6.1 8.3L25.2 7.2"
        fill="none"
        stroke="#fff"
        strokeWidth="3.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="23.6" cy="23.2" r="2.3" fill="var(--vz-brand-dot)" />
    </svg>
  )
}
