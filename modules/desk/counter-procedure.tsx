import { LinkButton } from '#ui'
import { type CounterData, counterHref } from './load-counter.ts'
import { counterTexts as texts } from './office-texts.vi.ts'

/** The procedure chosen, or the way to it: a search and the everyday ones. */
export function ChooseProcedure({ data }: { data: CounterData }) {
  const { chosen, situation, asked, words, found, usual } = data
  if (chosen)
    return (
      <p class="counter-chosen">
        <b>{chosen.name}</b>
        {situation && <span>{situation.name}</span>}
        {situation && chosen.situations.length > 1 && <LinkButton href={counterHref(asked, { situation: '' })}>{texts.change}</LinkButton>}
        <LinkButton href={counterHref({})}>{texts.changeProcedure}</LinkButton>
      </p>
    )
  const shown = words ? found : usual
  return (
    <>
      <form class="list-search" method="get" action="/office/ho-so/nhan">
        <input class="box" type="search" name="tim" value={words} aria-label={texts.findProcedure} placeholder={texts.findHint} />
        <button class="button" type="submit">
          {texts.find}
        </button>
      </form>
      <h2>{words ? texts.found(found.length) : texts.usual}</h2>
      <ul class="procedure-links">
        {shown.map(({ code, name }) => (
          <li>
            <a href={counterHref({ code })} data-row="">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
