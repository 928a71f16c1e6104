import { Actions, ButtonLink, PageHead, SearchBox } from '#ui'
import { texts } from './texts.vi.ts'

/** Instead of a page that cannot be: what is wrong, what to do, where to search; the help bar below stays. */
export function problemPage(status: number, text: string, shortId: string) {
  const title = texts.problems[status] ?? texts.problems[500] ?? ''
  const body = (
    <>
      <PageHead title={title} text={text} />
      {shortId && <p>{texts.problemId(shortId)}</p>}
      <SearchBox action="/thu-tuc" label={texts.problemSearch} button={texts.search} />
      <Actions>
        <ButtonLink href="/" kind="secondary">
          {texts.goHome}
        </ButtonLink>
      </Actions>
    </>
  )
  return { title, body }
}
