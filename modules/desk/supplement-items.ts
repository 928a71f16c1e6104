import { type Form, field } from '#platform/page'
import { texts } from './form-texts.vi.ts'

/** What is asked for: the papers ticked, each with its own why, and a line of one's own for each other paper. */
export function itemsAsked(form: Form): { paperId: string; name: string; why: string }[] {
  const ticked = [form['paper'] ?? []].flat().map((paperId) => ({
    paperId,
    name: field(form, `name-${paperId}`).slice(0, 300),
    why: field(form, `why-${paperId}`).slice(0, 500) || texts.supplement.paperWhy,
  }))
  const free = field(form, 'free')
    .split(/\r?\n/)
    .map((line) => line.trim().slice(0, 300))
    .filter(Boolean)
    .map((name, index) => ({ paperId: `other-${index + 1}`, name, why: texts.supplement.freeWhy }))
  return [...ticked, ...free].filter(({ name }) => name !== '').slice(0, 50)
}
