import { fold } from '#language'

/** What fingers do to a question: accents lost, letters swapped, doubled or left out, words around it; the same at every run. */
export function noisy(question: string, seed: number): string {
  const next = numbers(seed)
  const kinds = [fold, swapped, doubled, leftOut, wrapped, (text: string) => text.toUpperCase()]
  const change = kinds[next(kinds.length)] ?? fold
  return change === fold ? fold(question) : change(question, next)
}

type Next = (below: number) => number

function swapped(text: string, next: Next): string {
  const at = next(Math.max(1, text.length - 1))
  return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`
}

function doubled(text: string, next: Next): string {
  const at = next(text.length)
  return `${text.slice(0, at)}${text[at] ?? ''}${text.slice(at)}`
}

function leftOut(text: string, next: Next): string {
  const at = next(text.length)
  return `${text.slice(0, at)}${text.slice(at + 1)}`
}

const around = ['alo xã ơi cho tui hỏi với ', 'dạ em chào anh chị, ', 'ad ơi giúp mình nha, gấp lắm rồi: ']

function wrapped(text: string, next: Next): string {
  return `${around[next(around.length)] ?? ''}${text}, cảm ơn nhiều ạ`
}

/** Whole numbers below a limit, evenly spread, from a seed. */
function numbers(seed: number): Next {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}
