import { listColleagues } from '#accounts'
import { endSubstitute, listSubstitutes, setSubstitute } from '#cases'
import type { Context } from '#platform/context'
import { field, page } from '#platform/page'
import { Button, EmptyState, Field, Notice, PageHead, Panel, Select, sayDate, Table, Tag, vietnamDate } from '#ui'
import { WORKS_ON_CASES } from './load-case.ts'
import { awayTexts as texts } from './office-texts.vi.ts'

const PATH = '/office/ho-so/nghi'

/** Who stands in for whom while away: set, list, end. */
export const substitutesPage = page({
  path: PATH,
  may: listSubstitutes,
  shell: 'office',
  title: () => texts.title,
  load: async (ctx: Context) => ({
    rows: await ctx.call(listSubstitutes, {}),
    colleagues: ctx.may(listColleagues) ? await ctx.call(listColleagues, { mayDo: WORKS_ON_CASES }) : [],
    maySet: ctx.may(setSubstitute),
    mayEnd: ctx.may(endSubstitute),
  }),
  act: async (ctx, { form }) => {
    if (field(form, 'act') === 'end') {
      await ctx.call(endSubstitute, { substituteId: Number(field(form, 'substituteId')) })
      return { redirect: `${PATH}?xong=ended` }
    }
    await ctx.call(setSubstitute, {
      accountId: Number(field(form, 'accountId')),
      substituteAccountId: Number(field(form, 'substituteAccountId')),
      startsOn: field(form, 'startsOn'),
      endsOn: field(form, 'endsOn'),
      reason: field(form, 'reason'),
    })
    return { redirect: `${PATH}?xong=set` }
  },
  view: ({ rows, colleagues, maySet, mayEnd }, frame) => {
    const done = texts.done[frame.request.query['xong'] ?? '']
    const people = colleagues.map(({ id, name, title }) => ({ value: String(id), label: [name, title].filter(Boolean).join(', ') }))
    const typed = (name: string) => field(frame.form, name)
    return (
      <>
        <PageHead title={texts.title} text={texts.lead} />
        {frame.refusal && (
          <Notice tone="alarm" icon="circle-alert" role="alert">
            {frame.refusal.text}
          </Notice>
        )}
        {done && !frame.refusal && (
          <Notice tone="done" icon="circle-check" role="status">
            {done}
          </Notice>
        )}
        {rows.length === 0 ? (
          <EmptyState title={texts.none} text={texts.noneText} />
        ) : (
          <Table
            caption={texts.title}
            isCaptionHidden
            columns={[
              { key: 'away', label: texts.columns.away },
              { key: 'by', label: texts.columns.by },
              { key: 'days', label: texts.columns.days },
              { key: 'why', label: texts.columns.why },
              ...(mayEnd ? [{ key: 'act', label: texts.columns.act }] : []),
            ]}
            rows={rows.map((row) => ({
              id: String(row.id),
              cells: {
                away: (
                  <>
                    {row.away.name} {row.isNow && <Tag tone="now">{texts.now}</Tag>}
                  </>
                ),
                by: (
                  <>
                    {row.substitute.name}
                    {row.beyondReach > 0 && (
                      <small class="beyond-reach">
                        {texts.beyondReach(row.beyondReach)} <a href={`/office/ho-so?can-bo=${row.away.accountId}`}>{texts.seeThem}</a>
                      </small>
                    )}
                  </>
                ),
                days: texts.days(sayDate(row.startsOn), sayDate(row.endsOn)),
                why: row.reason,
                act: mayEnd && (
                  <form method="post" action={PATH}>
                    <input type="hidden" name="act" value="end" />
                    <input type="hidden" name="substituteId" value={String(row.id)} />
                    <Button kind="secondary" size="small">
                      {texts.end}
                    </Button>
                  </form>
                ),
              },
            }))}
          />
        )}
        {maySet && (
          <Panel title={texts.form} icon="user-plus">
            <form class="act-form" method="post" action={PATH}>
              <Select label={texts.away} name="accountId" value={typed('accountId')} empty={texts.choose} isRequired options={people} />
              <Select label={texts.by} name="substituteAccountId" value={typed('substituteAccountId')} empty={texts.choose} isRequired options={people} />
              <Field label={texts.from} name="startsOn" type="date" value={typed('startsOn') || vietnamDate(frame.now)} isRequired />
              <Field label={texts.to} name="endsOn" type="date" min={vietnamDate(frame.now)} value={typed('endsOn')} isRequired />
              <Field label={texts.reason} hint={texts.reasonHint} name="reason" value={typed('reason')} maxLength={200} isRequired />
              <div class="actions">
                <Button>{texts.save}</Button>
              </div>
            </form>
          </Panel>
        )}
      </>
    )
  },
})
