import { h } from 'preact'
import { type IconNode, iconNodes } from './icon-nodes.ts'
import type { Optional } from './props.ts'

export type IconName = keyof typeof iconNodes

type IconProps = { name: IconName } & Optional<{ size: number; stroke: number; isSolid: boolean; class: string }>

/** A Lucide drawing in the colour of its text; the word beside it speaks, so screen readers skip it. */
export function Icon({ name, size = 22, stroke = 2, isSolid, class: className }: IconProps) {
  const nodes: IconNode[] = iconNodes[name]
  return (
    <svg
      class={className ? `icon ${className}` : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={isSolid ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width={stroke}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {nodes.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
