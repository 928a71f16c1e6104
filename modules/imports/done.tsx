import type { Frame } from '#platform/page'
import { Button, ButtonLink, Dialog, Field, LinkButton, Notice, Panel, Progress, sayDate, vietnamDate, vietnamTime } from '#ui'
import type { ImportData } from './load-import.ts'
import { importTexts as texts } from './texts.vi.ts'

/** How far the work is; it goes on without the page. */
export function ProgressPanel({ data: { it, path } }: { data: ImportData }) {
  const total = Math.max(1, it.state === 'applying' ? it.doneRows + it.toWrite : it.counts.made + it.counts.changed)
  return (
    <Panel>
      <Progress
        what={it.state === 'applying' ? texts.applying : texts.rollingBack}
        done={Math.min(it.doneRows, total)}
        total={total}
        leftText={texts.canLeave}
        actions={
          <ButtonLink kind="secondary" icon="refresh-cw" href={path}>
            {texts.refresh}
          </ButtonLink>
        }
      />
    </Panel>
  )
}

/** A list that was written, or taken back: when, and the way back while there is one. */
export function DonePanel({ data: { it, path, mayApply }, frame }: { data: ImportData; frame: Frame }) {
  if (it.rolledBackAt !== null)
    return (
      <>
        <Notice tone="done" icon="undo-2" role="status">
          {texts.rolledBack(`${vietnamTime(it.rolledBackAt)} ${sayDate(vietnamDate(it.rolledBackAt))}`)} {it.rolledBackWhy && texts.why(it.rolledBackWhy)}
        </Notice>
        {it.kept > 0 && <Notice tone="now">{texts.kept(it.kept.toLocaleString('vi-VN'))}</Notice>}
      </>
    )
  return (
    <>
      <Notice tone="done" icon="circle-check" role="status">
        {it.appliedAt && texts.applied(`${vietnamTime(it.appliedAt)} ${sayDate(vietnamDate(it.appliedAt))}`)} {it.isErased && texts.erased}
      </Notice>
      {mayApply && !it.isErased && (
        <>
          <LinkButton href="#lay-lai" icon="undo-2" tone="alarm">
            {texts.rollBack}
          </LinkButton>
          <Dialog
            id="lay-lai"
            title={texts.rollBackTitle}
            keep={texts.keepIt}
            isOpen={frame.form['act'] === 'roll-back' && frame.refusal !== null}
            closeHref={path}
            confirm={
              <form class="stack" method="post" action={path}>
                <input type="hidden" name="act" value="roll-back" />
                <Field name="reason" label={texts.reason} isRequired maxLength={200} autoComplete="off" />
                <Button kind="danger" icon="undo-2">
                  {texts.rollBack}
                </Button>
              </form>
            }
          >
            <p>{texts.rollBackText}</p>
          </Dialog>
        </>
      )}
    </>
  )
}
