/** Two rings that hold each other. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" strokeWidth="2.6" aria-hidden>
      <circle cx="8.5" cy="12" r="5.6" stroke="var(--od-link)" />
      <circle cx="15.5" cy="12" r="5.6" stroke="var(--od-stage-passed)" />
    </svg>
  )
}
