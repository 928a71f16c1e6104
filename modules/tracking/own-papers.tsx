import { type Frame, field } from '#platform/page'
import { Button, FileField, List, Notice, Panel, TextArea } from '#ui'
import type { OwnView } from './own-view.ts'
import { texts } from './texts.vi.ts'

const fileAt = (fileId: string): string => `/ho-so/tep/${fileId}`

/** What is missing, each with its own place for a photo. */
export function MissingPapers({ asked: { items, reason }, frame }: { asked: NonNullable<OwnView['supplement']>; frame: Frame }) {
  return (
    <>
      <h2 id="viec">{texts.missingTitle}</h2>
      {reason && <p>{texts.reason(reason)}</p>}
      <p class="small">{texts.missingHow}</p>
      <form class="stack" method="post" noValidate enctype="multipart/form-data" data-chosen={texts.chosen} data-drop={texts.dropChosen}>
        <input type="hidden" name="viec" value="gui-giay" />
        {items.map(({ name, why }, index) => (
          <Panel>
            <FileField label={name} hint={why} name={`giay-${index}`} isMultiple />
          </Panel>
        ))}
        <TextArea label={texts.note} hint={texts.noteHint} name="loi-nhan" rows={2} maxLength={1000} value={field(frame.form, 'loi-nhan')} />
        <Button icon="send">{texts.sendPapers}</Button>
      </form>
      <p class="small quiet">{texts.notHere}</p>
    </>
  )
}

/** What the resident said they bring to the office, and what is shown there; until a receipt is written, since it is taken in with them. */
export function PapersToBring({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <>
      <h2>{texts.toBring}</h2>
      <Panel>
        <ul class="reasons">
          {names.map((name) => (
            <li>{name}</li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

/** What came out: words, and files to see or to take; as pictures where the browser cannot take files. */
export function ResultFiles({ own: { result, papers }, isInZalo }: { own: OwnView; isInZalo: boolean }) {
  const files = papers.filter(({ role }) => role === 'result')
  if (!result && files.length === 0) return null
  return (
    <>
      <h2>{texts.result}</h2>
      <Panel>
        {result?.words && <p>{result.words}</p>}
        {result?.signedBy && <p class="small">{texts.signedBy(result.signedBy)}</p>}
        {files.map(({ name, fileId, mediaType }) =>
          isInZalo && mediaType.startsWith('image/') ? (
            <img class="result-page" src={`${fileAt(fileId)}?xem`} alt={name} loading="lazy" />
          ) : (
            <p class="result-file">
              <b>{name}</b>
              <a href={`${fileAt(fileId)}?xem`}>{texts.seeFile}</a>
              <a href={fileAt(fileId)}>{texts.download}</a>
            </p>
          ),
        )}
        {isInZalo && files.length > 0 && <Notice tone="now">{texts.inZalo}</Notice>}
      </Panel>
    </>
  )
}

export function GivenPapers({ papers }: { papers: OwnView['papers'] }) {
  const given = papers.filter(({ role }) => role !== 'result')
  if (given.length === 0) return null
  return (
    <>
      <h2>{texts.papers}</h2>
      <Panel isFlush>
        <List rows={given.map(({ fileId }, index) => ({ title: numbered(given, index), href: `${fileAt(fileId)}?xem` }))} />
      </Panel>
    </>
  )
}

/** Several pictures of one paper are told apart by their number. */
function numbered(papers: readonly { name: string }[], index: number): string {
  const name = papers[index]?.name ?? ''
  const same = papers.filter((paper) => paper.name === name).length
  return same === 1 ? name : texts.nthPicture(name, papers.slice(0, index + 1).filter((paper) => paper.name === name).length)
}
