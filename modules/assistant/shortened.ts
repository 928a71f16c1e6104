/** The beginning of a text, cut at the end of a clause or a word; code points, so that a cut never splits a letter. */
export function shortened(text: string, most: number): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()]
  if (signs.length <= most) return signs.join('')
  const start = signs.slice(0, most - 1).join('')
  const clause = Math.max(start.lastIndexOf('; '), start.lastIndexOf('. '), start.lastIndexOf(' ('))
  const end = clause > most * 0.4 ? clause : start.lastIndexOf(' ')
  return `${start.slice(0, end > 0 ? end : undefined).replace(/[;,.\s]+$/, '')}…`
}

/** Code points of a text: what Zalo counts. */
export function lengthOf(text: string): number {
  return [...text].length
}
