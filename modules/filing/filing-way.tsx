import type { Children } from '#ui'
import { BackLink, Icon, Notice, PageHead, Steps } from '#ui'
import type { ProcedureNow } from './filing-papers.ts'
import { texts } from './texts.vi.ts'

type WayProps = {
  title: Children
  hint?: Children
  procedure: string
  /** From 0; -1 for a page beside the way. */
  at: number
  of: number
  back: { href: string; words: string }
  /** The form that "to-morrow" sends along; without one there is nothing to keep yet. */
  form?: string | undefined
}

/** Head of every filing page: back and to-morrow, the bridge, the question. */
export function FilingHead({ title, hint, procedure, at, of, back, form }: WayProps) {
  return (
    <>
      <div class="filing-way">
        <BackLink href={back.href}>{back.words}</BackLink>
        {form && (
          <button class="link-button" type="submit" form={form} name="viec" value="mai" formNoValidate>
            {texts.tomorrow}
          </button>
        )}
      </div>
      {at >= 0 && <Steps steps={Array.from({ length: of }, () => '')} current={at} sentence={texts.progressSpoken(at + 1, of)} isWithoutWords />}
      <PageHead above={at >= 0 ? texts.progress(at + 1, of, procedure) : procedure} title={title} text={hint} />
    </>
  )
}

/** What the commune does with the case, said on every page. */
export function ModeLine({ now, isLoud = false }: { now: Pick<ProcedureNow, 'mode' | 'explained'>; isLoud?: boolean }) {
  if (isLoud)
    return (
      <Notice tone="now" title={now.mode === 'official' ? '' : texts.mode[now.mode]}>
        {now.mode === 'official' ? <b>{now.explained}</b> : now.explained}
      </Notice>
    )
  return (
    <p class="filing-mode">
      <b>{texts.mode[now.mode]}</b> {now.mode === 'official' ? '' : now.explained}
    </p>
  )
}

export function SavedLine({ children }: { children: Children }) {
  return (
    <p class="filing-saved" data-giu={texts.keptForm} data-khong-giu={texts.notKeptForm}>
      <Icon name="cloud-check" />
      <span>{children}</span>
    </p>
  )
}
