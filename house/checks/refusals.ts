import type { RefusalDetails } from '#platform/refusal'
import type { Module } from '#platform/runtime'
import { withoutComments } from '../code-only.ts'
import { isTest, type Source } from '../sources.ts'

/** The one text that belongs to no refusal: what is said of a defect. */
const DEFECT = 'platform.defect'
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i

/** Every code registered has a text and every text its code; a text is a Vietnamese sentence. */
export function refusalsHaveTexts(modules: readonly Module[]): string[] {
  return modules.flatMap((module) => {
    const codes = Object.keys(module.refusals ?? {})
    const texts = Object.entries(module.refusalTexts ?? {})
    return [
      ...codes.filter((code) => !module.refusalTexts?.[code]).map((code) => `${code} has no text`),
      ...texts.filter(([code]) => code !== DEFECT && !codes.includes(code)).map(([code]) => `${code} has a text and is not registered`),
      ...codes.filter((code) => !code.startsWith(`${module.name}.`)).map((code) => `${code} is registered by ${module.name}`),
      ...texts.flatMap(([code, say]) => {
        const text = say(everyDetail())
        return [
          ...(VIETNAMESE.test(text) ? [] : [`${code} is not said in Vietnamese: ${text}`]),
          ...(/undefined|null|NaN|\[object/.test(text) ? [`${code} shows the machine’s words: ${text}`] : []),
          ...(/[.!?…]$/.test(text.trim()) ? [] : [`${code} is no sentence: ${text}`]),
        ]
      }),
    ]
  })
}

/** Every code a file refuses with is registered, and every registered code is used somewhere. */
export function refusalsUsedAreRegistered(modules: readonly Module[], sources: readonly Source[]): string[] {
  const registered = new Set(modules.flatMap((module) => Object.keys(module.refusals ?? {})))
  const code = sources
    .filter((one) => /^(platform|modules|channels|web)\/.*\.tsx?$/.test(one.path) && !isTest(one))
    .map((one) => ({ ...one, text: withoutComments(one.text) }))
  const used = code.flatMap(({ path, text }) => [...text.matchAll(/\brefuse\(\s*'([^']+)'/g)].map(([, used = '']) => ({ path, used })))
  const elsewhere = code
    .filter(({ path, text }) => !/(^|\/)(texts\.vi|refusals)\.ts$/.test(path) || /\brefuse\('/.test(text))
    .map(({ path, text }) => ({ path, text }))
  return [
    ...used.filter((one) => !registered.has(one.used)).map((one) => `${one.path} refuses with ${one.used}, which is not registered`),
    ...[...registered]
      .filter((name) => !elsewhere.some(({ path, text }) => path !== 'platform/refusal.ts' && text.includes(`'${name}'`)))
      .map((name) => `${name} is registered and never used`),
  ]
}

/** A text that names a detail is given it wherever its code is refused. */
export function refusalsGiveTheirDetails(modules: readonly Module[], sources: readonly Source[]): string[] {
  const product = sources.filter((one) => /^(platform|modules|channels|web)\/.*\.tsx?$/.test(one.path) && !isTest(one))
  return modules.flatMap((module) =>
    Object.entries(module.refusalTexts ?? {}).flatMap(([code, say]) => {
      const asked = new Set<string>()
      say(everyDetail((name) => asked.add(name)))
      if (!say({}).includes('undefined')) return []
      const calls = product.flatMap(({ path, text }) =>
        text
          .split(`refuse('${code}'`)
          .slice(1)
          .map((rest) => ({ path, given: rest.slice(0, rest.indexOf('\n')) })),
      )
      return [...asked].flatMap((name) =>
        calls.filter(({ given }) => !new RegExp(`\\b${name}\\b`).test(given)).map(({ path }) => `${path} refuses with ${code} and does not give ${name}`),
      )
    }),
  )
}

/** Details in which everything asked for is there. */
function everyDetail(asked: (name: string) => void = () => undefined): RefusalDetails {
  return new Proxy<RefusalDetails>(
    {},
    {
      get: (_target, name) => {
        asked(String(name))
        return '7'
      },
    },
  )
}
