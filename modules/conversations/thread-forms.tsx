import { field } from '#platform/page'
import { Button, ErrorSummary, Field, Notice, Select, Suggestion, TextArea } from '#ui'
import { threadHref } from './inbox-address.ts'
import { saveCannedReply } from './save-canned-reply.ts'
import { nameOf } from './shown-words.ts'
import { texts } from './texts.vi.ts'
import type { ThreadProps } from './thread-view.tsx'

/** Answer, ready sentences, note and hand-over: plain forms, one field `act` tells them apart. */
export function ThreadForms(props: ThreadProps) {
  const { frame, suggestion, thread, sendKey } = props
  const refused = frame.refusal
  const isConflict = refused?.refusalKind === 'conflict' && field(frame.form, 'act') === 'reply'
  return (
    <div class="thread-forms">
      {refused && !isConflict && <ErrorSummary errors={[{ field: 'text', text: refused.text }]} />}
      {isConflict && (
        <Notice tone="alarm" role="alert" icon="triangle-alert">
          {refused.text}
        </Notice>
      )}
      {suggestion && thread.state !== 'done' && (
        <Suggestion
          title={texts.suggestion}
          source={texts.suggestionSource}
          actions={
            <>
              <form method="post">
                <Hidden act="reply" thread={thread} sendKey={`${sendKey}s`} />
                <input type="hidden" name="text" value={suggestion.text} />
                <Button size="small">{texts.useSuggestion}</Button>
              </form>
              <a class="button is-secondary is-small" href={`${threadHref(thread.id, props.list.filter)}&soan=goi-y#text`}>
                <span>{texts.editSuggestion}</span>
              </a>
            </>
          }
        >
          {suggestion.text}
        </Suggestion>
      )}
      <ReplyForm {...props} isConflict={isConflict} />
      <div class="thread-more">
        <Canned {...props} />
        <NoteForm {...props} />
        <HandOverForm {...props} />
      </div>
    </div>
  )
}

function ReplyForm({ thread, suggestion, canned, frame, sendKey, isConflict }: ThreadProps & { isConflict: boolean }) {
  const name = nameOf(thread)
  const chosen = frame.request.query['soan']
  const drafted = chosen === 'goi-y' ? suggestion?.text : canned.find(({ id }) => `cau-${id}` === chosen)?.text
  return (
    <form class="reply-form" method="post" id="tra-loi">
      <Hidden act="reply" thread={thread} sendKey={sendKey} />
      {isConflict && <input type="hidden" name="evenSo" value="yes" />}
      <TextArea
        label={texts.reply}
        isLabelHidden
        name="text"
        rows={3}
        isRequired
        placeholder={`${texts.writeTo(name)}…`}
        value={field(frame.form, 'act') === 'reply' ? field(frame.form, 'text') : (drafted ?? '')}
      />
      <Button icon="send">{isConflict ? texts.sendEvenSo : thread.channel === 'web' ? texts.sendWeb : texts.send(texts.channels[thread.channel])}</Button>
    </form>
  )
}

/** A ready sentence is put into the answer box by its address, so it works without script and is read before it goes. */
function Canned({ thread, canned, list, frame }: ThreadProps) {
  return (
    <details class="more">
      <summary>{texts.canned}</summary>
      {canned.length === 0 && <p class="quiet">{texts.noCanned}</p>}
      <ul class="canned">
        {canned.map((one) => (
          <li>
            <a href={`${threadHref(thread.id, list.filter)}&soan=cau-${one.id}#text`}>{one.title}</a>
            <small>{one.text}</small>
            <form method="post">
              <input type="hidden" name="act" value="remove-canned" />
              <button class="link-button is-alarm" type="submit" name="cannedId" value={String(one.id)}>
                {texts.cannedRemove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {frame.may(saveCannedReply) && (
        <form method="post">
          <input type="hidden" name="act" value="save-canned" />
          <Field label={texts.cannedTitle} name="title" maxLength={60} isRequired value={field(frame.form, 'title')} />
          <TextArea label={texts.cannedText} name="canned" rows={2} isRequired value={field(frame.form, 'canned')} />
          <Button kind="secondary" size="small">
            {texts.cannedSave}
          </Button>
        </form>
      )}
    </details>
  )
}

function NoteForm({ sendKey }: ThreadProps) {
  return (
    <details class="more">
      <summary>{texts.note}</summary>
      <form method="post">
        <input type="hidden" name="act" value="note" />
        <input type="hidden" name="key" value={sendKey} />
        <TextArea label={texts.note} isLabelHidden id="note-text" name="note" rows={2} isRequired />
        <Button kind="secondary" size="small" icon="lock">
          {texts.saveNote}
        </Button>
      </form>
    </details>
  )
}

function HandOverForm({ colleagues }: ThreadProps) {
  return (
    <details class="more">
      <summary>{texts.handOver}</summary>
      {colleagues.length === 0 ? (
        <p class="quiet">{texts.noColleagues}</p>
      ) : (
        <form method="post">
          <input type="hidden" name="act" value="hand-over" />
          <Select
            label={texts.handOverTo}
            name="toAccountId"
            options={colleagues.map(({ id, name, title }) => ({ value: String(id), label: title ? `${name}, ${title}` : name }))}
          />
          <Field label={texts.handOverNote} id="hand-over-note" name="note" isRequired={false} />
          <Button kind="secondary" size="small">
            {texts.handOverDo}
          </Button>
        </form>
      )}
    </details>
  )
}

function Hidden({ act, thread, sendKey }: { act: string; thread: ThreadProps['thread']; sendKey: string }) {
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="seenEntryId" value={String(thread.lastEntryId)} />
      <input type="hidden" name="key" value={sendKey} />
    </>
  )
}
