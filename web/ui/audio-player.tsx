import { Icon } from './icons.tsx'
import type { Optional } from './props.ts'

type AudioPlayerProps = { src: string; title: string } & Optional<{ length: string; type: string }>

/** The browser's own controls under our head: they work without script and in every web view. */
export function AudioPlayer({ src, title, length, type = 'audio/mpeg' }: AudioPlayerProps) {
  return (
    <figure class="audio-player deep">
      <span class="audio-disc">
        <Icon name="volume-2" size={28} />
      </span>
      <figcaption>
        <b>{title}</b>
        {length && <small class="t">{length}</small>}
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: what is read aloud stands as text on the same page */}
      <audio controls preload="none">
        <source src={src} type={type} />
      </audio>
    </figure>
  )
}
