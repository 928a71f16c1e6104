import type { Module } from '#platform/runtime'

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i
/** The keeper's verbs go on the trail without an operation. */
const KEEPER = 'platform'

/** Every act that goes on the trail has Vietnamese words, no two the same, and no words stand without their act. */
export function actsHaveWords(modules: readonly Module[]): string[] {
  return modules.flatMap(({ name: module, operations, actWords = {} }) => {
    const acts = operations.filter(({ kind, isRecorded }) => kind === 'do' || isRecorded).map(({ name }) => name)
    const words = Object.entries(actWords)
    const said = words.map(([, text]) => text)
    return [
      ...acts.filter((name) => !actWords[name]).map((name) => `${name} has no words`),
      ...words.filter(([name]) => module !== KEEPER && !acts.includes(name)).map(([name]) => `${name} has words and is no act of ${module}`),
      ...words.filter(([, text]) => !VIETNAMESE.test(text)).map(([name, text]) => `${name} is not said in Vietnamese: ${text}`),
      ...said.filter((text, index) => said.indexOf(text) !== index).map((text) => `two acts of ${module} are both called ${text}`),
    ]
  })
}
