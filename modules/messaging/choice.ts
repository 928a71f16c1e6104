import { z } from 'zod'

/** One thing to tap under a message. Where buttons are off it becomes a numbered line, and its number is answered. */
export const choice = z.object({ title: z.string().trim().min(1).max(100), payload: z.string().trim().min(1).max(1000) })
export type Choice = z.output<typeof choice>

/** Asks for name and phone with the provider's own form; where there is none the message's text must ask by itself. */
export const detailsRequest = z.object({ title: z.string().trim().min(1).max(100), subtitle: z.string().trim().min(1).max(500), imageUrl: z.url().optional() })
export type DetailsRequest = z.output<typeof detailsRequest>

/** The text with its choices as numbered lines, for channels and pages without buttons. */
export function withNumberedChoices(text: string, choices: readonly Choice[]): string {
  if (choices.length === 0) return text
  return `${text}\n\n${choices.map(({ title }, index) => `${index + 1}. ${title}`).join('\n')}`
}
