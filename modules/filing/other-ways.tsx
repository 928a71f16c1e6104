import { Icon } from '#ui'
import type { StepPage } from './load-step.ts'
import { draftPath } from './paths.ts'
import { texts } from './texts.vi.ts'

/** How to go on where pictures cannot be sent, as in the browser inside a chat app. */
export function OtherWays({ data: { draft, step, pass } }: { data: StepPage }) {
  const ask = `/hoi-dap?tu=${encodeURIComponent(`/thu-tuc/${draft.procedureCode}`)}`
  return (
    <details class="more filing-ways">
      <summary>{texts.otherWays}</summary>
      <p>{texts.otherWaysText}</p>
      <ul>
        <li>
          <Icon name="external-link" />
          <span>
            {pass ? (
              <b>{texts.openElsewhere}</b>
            ) : (
              <form method="post" action={draftPath(draft.draftId, 'mo-noi-khac', null, { tu: step.id })}>
                <button class="link-button" type="submit">
                  {texts.openElsewhere}
                </button>
              </form>
            )}
            <small>{pass ? texts.openByCookieless : texts.openElsewhereText}</small>
          </span>
        </li>
        <li>
          <Icon name="landmark" />
          <span>
            <b>{texts.bringPapers}</b>
            <small>{texts.bringPapersText}</small>
          </span>
        </li>
        <li>
          <Icon name="users" />
          <span>
            <a href={ask}>{texts.askTeam}</a>
            <small>{texts.askTeamText}</small>
          </span>
        </li>
      </ul>
    </details>
  )
}
