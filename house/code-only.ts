/** The code with every comment blanked out, line numbers kept; strings and templates stay. */
export function withoutComments(code: string): string {
  return blanked(code, false)
}

/** The code with comments and patterns blanked out: a pattern reads what people write, it says nothing to them. */
export function withoutPatterns(code: string): string {
  return withoutComments(code).replaceAll(PIECE, (piece) => (piece.startsWith('/') ? '//' : piece))
}

/** The code with comments and the insides of strings, templates and patterns blanked out, line numbers kept. */
export function withoutWords(code: string): string {
  return blanked(code, true)
}

const PIECE =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};\n>]\s*|return )\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g

function blanked(code: string, alsoWords: boolean): string {
  return code.replaceAll(PIECE, (piece) => {
    const isComment = piece.startsWith('//') || piece.startsWith('/*')
    if (!isComment && !alsoWords) return piece
    return isComment ? piece.replaceAll(/[^\n]/g, ' ') : `${piece[0]}${piece.slice(1, -1).replaceAll(/[^\n]/g, ' ')}${piece.at(-1)}`
  })
}
