import type { Optional } from './props.ts'

type QrProps = { label: string } & ({ matrix: boolean[][] } | { path: string; modules: number }) & Optional<{ caption: string; code: string }>

/** Ink on white with 4 modules of quiet; give the matrix, or an SVG path drawn in module units from 0,0. */
export function Qr(props: QrProps) {
  const modules = 'matrix' in props ? props.matrix.length : props.modules
  const path = 'matrix' in props ? pathOf(props.matrix) : props.path
  return (
    <figure class="qr">
      <svg viewBox={`-4 -4 ${modules + 8} ${modules + 8}`} role="img" aria-label={props.label} shape-rendering="crispEdges">
        <rect x="-4" y="-4" width={modules + 8} height={modules + 8} fill="#fff" />
        <path d={path} fill="#14262a" />
      </svg>
      {(props.caption || props.code) && (
        <figcaption>
          {props.caption && <span>{props.caption}</span>}
          {props.code && <b class="t">{props.code}</b>}
        </figcaption>
      )}
    </figure>
  )
}

function pathOf(matrix: boolean[][]): string {
  return matrix.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
}
