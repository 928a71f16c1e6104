import type { Optional } from './props.ts'

/** The face of the bronze drum in currentColor; where it lies and how faint is the business of its class. */
export function Drum({ class: className = 'drum' }: Optional<{ class: string }>) {
  return (
    <svg class={className} viewBox="-100 -100 200 200" aria-hidden="true" fill="none" stroke="currentColor">
      {rings.map(([radius, width]) => (
        <circle r={radius} stroke-width={width} />
      ))}
      <path d={saw(84, 82, 88.5)} fill="currentColor" stroke="none" fill-rule="evenodd" />
      <path d={saw(44, 40.5, 45.5)} fill="currentColor" stroke="none" fill-rule="evenodd" />
      <circle r="75" stroke-width="6" stroke-dasharray={dashes(75, 130, 0.28)} />
      <circle r="52" stroke-width="6" stroke-dasharray={dashes(52, 90, 0.28)} />
      <circle r="24" stroke-width="4" stroke-dasharray={dashes(24, 48, 0.28)} />
      {beads.map(([radius, count, size]) => (
        <Beads radius={radius} count={count} size={size} />
      ))}
      <path d={star(14, 6.2, 17)} fill="currentColor" stroke="none" />
    </svg>
  )
}

const rings: [radius: number, width: number][] = [
  [96, 1.2],
  [92.5, 0.6],
  [79.5, 0.8],
  [70.5, 0.8],
  [58.5, 0.8],
  [56.5, 0.6],
  [47.5, 0.8],
  [38.5, 0.8],
  [27.5, 0.8],
  [20.5, 0.6],
]
const beads: [radius: number, count: number, size: number][] = [
  [64.5, 40, 3],
  [33, 22, 2.6],
]

function Beads({ radius, count, size }: { radius: number; count: number; size: number }) {
  const step = (2 * Math.PI) / count
  const circles = Array.from({ length: count }, (_, index) => {
    const x = round(radius * Math.cos(index * step))
    const y = round(radius * Math.sin(index * step))
    return `M${round(x - size)} ${y}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0`
  })
  return (
    <g>
      <path stroke-width=".8" d={circles.join('')} />
      <circle r={radius} stroke-width={size * 0.75} stroke-linecap="round" stroke-dasharray={`0 ${round(radius * step)}`} />
    </g>
  )
}

/** A band of teeth: a star polygon with its inner disc taken out by the even-odd rule. */
function saw(teeth: number, inner: number, outer: number): string {
  const hole = `M${-inner} 0a${inner} ${inner} 0 1 0 ${2 * inner} 0a${inner} ${inner} 0 1 0 ${-2 * inner} 0z`
  return star(teeth, inner, outer) + hole
}

function star(rays: number, inner: number, outer: number): string {
  const points = Array.from({ length: rays * 2 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner
    const angle = (Math.PI * index) / rays
    return `${round(radius * Math.sin(angle))} ${round(-radius * Math.cos(angle))}`
  })
  return `M${points.join('L')}z`
}

function dashes(radius: number, count: number, share: number): string {
  const step = (2 * Math.PI * radius) / count
  return `${round(step * share)} ${round(step * (1 - share))}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
