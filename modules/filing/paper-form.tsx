import type { Frame } from '#platform/page'
import { Button, ErrorSummary, FileField, type FileRow, LinkButton, Notice } from '#ui'
import type { DraftPaper } from './draft-papers.ts'
import { errorsOf } from './form-errors.ts'
import { FORM } from './form-name.ts'
import type { StepPage } from './load-step.ts'
import { OtherWays } from './other-ways.tsx'
import { paperIdOf } from './steps.ts'
import { texts } from './texts.vi.ts'

/** The pictures of one paper. Without script they go with the form; with it, each as soon as it is chosen. */
export function PaperForm({ data, frame }: { data: StepPage; frame: Frame }) {
  const { draft, step, pass } = data
  const papers = draft.papers.filter(({ paperId }) => paperId === paperIdOf(step))
  const isFree = step.kind === 'free'
  const isWarned = frame.request.query['thieu'] === '1' && papers.length === 0
  return (
    <>
      <form class="stack" method="post" noValidate enctype="multipart/form-data" id={FORM} data-nop="anh" data-words={JSON.stringify(islandWords)}>
        {frame.refusal && <ErrorSummary errors={errorsOf(frame.refusal, 'anh')} />}
        {data.now?.papers.notice && <p class="small quiet">{data.now.papers.notice}</p>}
        {isWarned && (
          <Notice tone="now" icon="triangle-alert" role="status" title={texts.missingTitle}>
            {texts.missing}
          </Notice>
        )}
        <div class="filing-pictures">
          <FileField
            label={texts.pictures}
            hint={texts.kinds}
            name="anh"
            isMultiple
            error={frame.refusal?.details['field'] === 'anh' || frame.refusal?.code.startsWith('platform.upload') ? frame.refusal.text : undefined}
            files={papers.map((paper) => pictureRow(draft.draftId, paper, pass))}
          />
        </div>
        <div class="filing-chosen" data-khi-khong-script="">
          <Button kind="secondary" icon="upload" name="viec" value="gui">
            {texts.sendChosen}
          </Button>
        </div>
        <div class="filing-acts stack">
          {isWarned ? (
            <>
              <Button iconEnd="arrow-right" name="viec" value="mang">
                {texts.later}
              </Button>
              <Button kind="secondary" name="viec" value="khong">
                {texts.goWithout}
              </Button>
            </>
          ) : (
            <Button iconEnd="arrow-right" name="viec" value="tiep">
              {texts.go}
            </Button>
          )}
          {!isWarned && !isFree && papers.length === 0 && (
            <p class="filing-aside">
              <LinkButton name="viec" value="mang">
                {texts.later}
              </LinkButton>
            </p>
          )}
        </div>
      </form>
      <OtherWays data={data} />
    </>
  )
}

export function pictureHref(draftId: string, { id }: Pick<DraftPaper, 'id'>, pass: string | null, isWhole = false): string {
  const query = new URLSearchParams({ ...(isWhole ? { to: '1' } : {}), ...(pass ? { khoa: pass } : {}) }).toString()
  return `/nop-ho-so/h/${draftId}/anh/${id}${query ? `?${query}` : ''}`
}

function pictureRow(draftId: string, paper: DraftPaper, pass: string | null): FileRow {
  return {
    name: paper.name,
    state: 'done',
    note: texts.sizeOf((paper.sizeBytes / 1_000_000).toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })),
    href: pictureHref(draftId, paper, pass, true),
    ...(paper.thumbnailFileId ? { thumbnail: pictureHref(draftId, paper, pass) } : {}),
    action: (
      <button class="link-button is-alarm" type="submit" name="bo" value={String(paper.id)}>
        {texts.removePicture}
      </button>
    ),
  }
}

/** What the island says while a picture is on its way. */
const islandWords = {
  sending: texts.sending,
  stillSending: texts.stillSending,
  shrinking: texts.shrinking,
  waiting: texts.waiting,
  failed: texts.failed,
  resend: texts.resend,
  remove: texts.removePicture,
}
