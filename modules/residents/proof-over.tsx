import type { Frame } from '#platform/page'
import { ButtonLink, LinkButton, PageHead } from '#ui'
import { texts } from './page-texts.vi.ts'

/** Nothing is under way in this browser, or no longer; whoever came back here after signing in is told that they are in. */
export function ProofOver({ start, frame: { actor } }: { start: string; frame: Frame }) {
  if (actor.kind === 'resident')
    return (
      <>
        <PageHead title={texts.alreadyIn} text={texts.signedInAs(actor.name)} />
        <ButtonLink href="/ho-so">{texts.cases}</ButtonLink>
        <LinkButton href={start}>{texts.back}</LinkButton>
      </>
    )
  return (
    <>
      <PageHead title={texts.title} text={texts.problems['het-gio']} />
      <LinkButton href={start}>{texts.back}</LinkButton>
    </>
  )
}
