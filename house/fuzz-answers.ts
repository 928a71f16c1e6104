/** One answer to a fuzzed call, whatever was sent. */
export type FuzzAnswer = { role: string | null; what: string; sent: string; status: number; mediaType: string; body: string; defect: string }

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i
const INNARDS = /\bat \S+ \(|\.tsx?:\d+|node_modules|\bselect .* from\b|insert into|violates|syntax error at|ECONN|ZodError/i

/** Complaints: a defect, a refusal without a Vietnamese text, innards shown, or the words of another commune. */
export function answersAreGood(answers: readonly FuzzAnswer[], foreignMark: string): string[] {
  const complaints = answers.flatMap((one) => {
    const where = `${one.what} (${one.role ?? 'stranger'}) answered ${one.status} to ${one.sent.slice(0, 200)}`
    return [
      ...(one.status >= 500 ? [`${where}: ${one.defect.slice(0, 300)}`] : []),
      ...(one.status >= 400 && !isSaid(one) ? [`${where} without a Vietnamese text: ${one.body.slice(0, 120)}`] : []),
      ...(one.status >= 400 && INNARDS.test(one.body) ? [`${where} and shows its innards: ${INNARDS.exec(one.body)?.[0]}`] : []),
      ...(one.body.includes(foreignMark) ? [`${where} and tells of another commune`] : []),
    ]
  })
  return onePerKind(complaints)
}

function isSaid({ mediaType, body }: FuzzAnswer): boolean {
  if (!mediaType.startsWith('application/json')) return VIETNAMESE.test(body)
  const { error } = JSON.parse(body) as { error?: { code?: unknown; text?: unknown } }
  return typeof error?.code === 'string' && typeof error.text === 'string' && VIETNAMESE.test(error.text)
}

/** One complaint for each operation and outcome: a hundred of the same help nobody. */
function onePerKind(complaints: readonly string[]): string[] {
  const kinds = new Map<string, string>()
  for (const complaint of complaints) {
    const kind = complaint.replace(/ \([a-z_]+\)/, '').replace(/ to [\s\S]*$/, '')
    if (!kinds.has(kind)) kinds.set(kind, complaint)
  }
  return [...kinds.values()]
}

/** How many calls of each role reached `run`, of those to operations the role may call. */
export type Share = { role: string | null; calls: number; reached: number; refusedOthers: number }

export function shareTable(shares: readonly Share[]): string {
  const line = ({ role, calls, reached, refusedOthers }: Share) =>
    `${(role ?? 'stranger').padEnd(14)} ${String(calls).padStart(6)} calls  ${String(reached).padStart(6)} reached run  ${percent(reached, calls).padStart(5)}   ${refusedOthers} calls to what others may do, all refused`
  return shares.map(line).join('\n')
}

export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`
}
