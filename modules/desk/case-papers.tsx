import type { CasePaper } from '#cases'
import { BackLink, ButtonLink, EmptyState, Icon, sayDate, vietnamDate } from '#ui'
import { texts } from './case-texts.vi.ts'
import type { CaseData } from './load-case.ts'

const roles = ['filed', 'supplement', 'result', 'office'] as const

/** Thumbnails of the papers by where they came from; one opened in the page by its own address. */
export function CasePapers({ data: { whole }, openId, mayOpen }: { data: CaseData; openId: number; mayOpen: boolean }) {
  const open = mayOpen ? whole.papers.find(({ id }) => id === openId) : undefined
  if (open) return <OpenPaper paper={open} caseId={whole.id} />
  if (whole.papers.length === 0) return <EmptyState title={texts.papers.none} text={texts.papers.noneText} />
  return (
    <div class="case-papers">
      {roles.map((role) => {
        const papers = whole.papers.filter((paper) => paper.role === role)
        if (papers.length === 0) return null
        return (
          <section>
            <h2>{texts.papers.roles[role]}</h2>
            <ul class="paper-tiles">
              {papers.map((paper) => (
                <li>
                  <PaperTile paper={paper} caseId={whole.id} mayOpen={mayOpen} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <p class="small quiet">{texts.papers.recorded}</p>
    </div>
  )
}

function PaperTile({ paper, caseId, mayOpen }: { paper: CasePaper; caseId: number; mayOpen: boolean }) {
  const face = (
    <>
      {mayOpen && paper.thumbnailFileId ? (
        <img src={fileHref(caseId, paper.thumbnailFileId)} alt="" width="96" height="96" loading="lazy" />
      ) : (
        <span class="paper-face">
          <Icon name="file-text" size={28} />
        </span>
      )}
      <b>{paper.name}</b>
      <small>
        {sayDate(vietnamDate(paper.addedAt))}, {texts.papers.kilobytes(paper.sizeBytes)}
      </small>
    </>
  )
  if (!mayOpen) return <span class="paper-tile">{face}</span>
  return (
    <a class="paper-tile" href={`/office/ho-so/${caseId}?phan=giay-to&giay=${paper.id}`}>
      {face}
    </a>
  )
}

function OpenPaper({ paper, caseId }: { paper: CasePaper; caseId: number }) {
  const href = fileHref(caseId, paper.fileId)
  return (
    <div class="open-paper">
      <BackLink href={`/office/ho-so/${caseId}?phan=giay-to`}>{texts.papers.back}</BackLink>
      <h2>{paper.name}</h2>
      {paper.mediaType.startsWith('image/') ? (
        <a href={href}>
          <img src={href} alt={paper.name} />
        </a>
      ) : (
        <object data={href} type={paper.mediaType} aria-label={paper.name}>
          <p>
            <a href={href}>{texts.papers.open}</a>
          </p>
        </object>
      )}
      <div class="actions">
        <ButtonLink kind="secondary" icon="download" href={`${href}?tai=1`}>
          {texts.papers.download}
        </ButtonLink>
      </div>
    </div>
  )
}

function fileHref(caseId: number, fileId: string): string {
  return `/office/ho-so/${caseId}/tep/${fileId}`
}
