import { LinkButton, PageHead } from '#ui'
import { texts } from './page-texts.vi.ts'

/** Nothing is under way in this browser, or no longer. */
export function ProofOver({ start }: { start: string }) {
  return (
    <>
      <PageHead title={texts.title} text={texts.problems['het-gio']} />
      <LinkButton href={start}>{texts.back}</LinkButton>
    </>
  )
}
