const TONES = '\u0300\u0301\u0303\u0309\u0323'

/**
 * Text in the old Vietnamese code page of Windows, one byte each: a letter with its circumflex, breve or horn, then its tone as a mark of its own,
 * as the Vietnamese keyboard of Windows types it. Refuses with an error what the code page does not hold.
 */
export function toWindows1258(words: string): Uint8Array {
  const bytes = bytesByCharacter()
  return Uint8Array.from(typed(words), (character) => {
    const byte = bytes.get(character)
    if (byte === undefined) throw new Error(`windows-1258 does not hold U+${character.codePointAt(0)?.toString(16)}`)
    return byte
  })
}

/** Each letter whole but for its tone, which follows it. */
function typed(words: string): string[] {
  return [...words.normalize('NFC')].flatMap((character) => {
    const marks = [...character.normalize('NFD')]
    const tone = marks.find((mark) => TONES.includes(mark))
    return tone === undefined
      ? [character]
      : [
          marks
            .filter((mark) => mark !== tone)
            .join('')
            .normalize('NFC'),
          tone,
        ]
  })
}

function bytesByCharacter(): Map<string, number> {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  return new Map([...new TextDecoder('windows-1258').decode(all)].map((character, byte) => [character, byte]))
}
