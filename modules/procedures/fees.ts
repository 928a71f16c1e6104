import type { CatalogueRecord, Channel, Fee } from './catalogue-record.ts'
import { currencyWord, feeTexts, unknownWords } from './texts.vi.ts'

export type FeeLine = { channels: Channel[]; words: string; note: string | null; remark: string | null }
export type FeeWords = { words: string; note: string | null; isKnown: boolean; lines: FeeLine[] }

type Read = { amount: number; suffix: string } | { unclear: string }

/**
 * The fees in words. No statement is not "free"; nor is a zero whose note names another rule, for there the portal
 * shows "Miễn phí" as a placeholder and the amount is set elsewhere, mostly by the provincial council.
 * @law TT 85/2019/TT-BTC, TT 106/2021/TT-BTC
 */
export function feeWords({ fees }: Pick<CatalogueRecord, 'fees'>): FeeWords {
  if (!fees) return { ...nothingStated, lines: [] }
  const lines = fees.map((fee) => ({ channels: fee.channels, words: wordsOf(readFee(fee), fee), note: fee.note, remark: remarkOf(fee) }))
  return { ...headline(fees), lines }
}

const nothingStated = { words: unknownWords, note: null, isKnown: false }

/** Money as people write it: `12.000 đ`. */
export function money(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0${currencyWord}`
}

function readFee(fee: Fee): Read {
  if (fee.implausibleSourceAmount !== undefined) return { unclear: feeTexts.implausible(money(fee.implausibleSourceAmount)) }
  if (fee.currency === null) return { unclear: unknownWords }
  if (fee.amount === null || (fee.amount === 0 && !isPlainlyFree(fee)))
    return { unclear: fee.setByProvincialCouncil ? feeTexts.setByProvince : fee.note ? feeTexts.elsewhere : unknownWords }
  return { amount: fee.amount, suffix: suffixOf(fee) }
}

/** A zero is free when nothing is added to it, or what is added says free for everybody. */
function isPlainlyFree({ note, setByProvincialCouncil }: Fee): boolean {
  if (setByProvincialCouncil) return false
  return note === null || /^(không( có| thu.*| quy định)?|miễn (lệ )?phí)\s*(\.|$)/i.test(note.normalize('NFC').trim())
}

function wordsOf(read: Read, { currency }: Fee): string {
  if ('unclear' in read) return read.unclear
  if (currency !== 'VND') return `${read.amount}\u00a0${currency}${read.suffix}`
  return read.amount === 0 ? feeTexts.free : `${money(read.amount)}${read.suffix}`
}

function suffixOf({ note }: Fee): string {
  return note && /^\/\p{L}[\p{L} ]{0,20}$/u.test(note) ? note : ''
}

function remarkOf(fee: Fee): string | null {
  if (fee.amountCorrectedFromNote) return feeTexts.corrected
  if (fee.sourceShowedZero && fee.amount === null && !fee.setByProvincialCouncil) return feeTexts.showedZero
  return fee.amount && fee.setByProvincialCouncil ? feeTexts.setByProvince : null
}

/** Foreign currency is what embassies take; it is listed but does not make the headline beside đồng. */
function headline(fees: readonly Fee[]): Omit<FeeWords, 'lines'> {
  const inDong = fees.filter((fee) => fee.currency === 'VND')
  const shown = inDong.length > 0 ? inDong : fees
  const [first] = shown
  if (!first) return nothingStated
  const words = new Set(shown.map((fee) => wordsOf(readFee(fee), fee)))
  const isKnown = shown.every((fee) => 'amount' in readFee(fee))
  if (words.size === 1) return { words: wordsOf(readFee(first), first), note: remarkOf(first), isKnown }
  if (!isKnown) return { words: feeTexts.someUnknown, note: null, isKnown: false }
  const amounts = shown.map((fee) => fee.amount ?? 0)
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  const note = shown.some((fee) => fee.setByProvincialCouncil) ? feeTexts.setByProvince : feeTexts.varies
  return { words: least === 0 ? feeTexts.upTo(money(most)) : feeTexts.between(money(least), money(most)), note, isKnown }
}
