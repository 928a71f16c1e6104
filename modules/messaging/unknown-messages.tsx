import { Button, Field, List, Panel } from '#ui'
import { atWords } from './instant-words.ts'
import type { MessageShown } from './message-view.ts'
import { kinds, ledgerText, purposes, channelsText as texts } from './page-texts.vi.ts'

/** Messages nobody knows the end of, each with the officer's word on it. */
export function UnknownMessages({ messages, mayResolve }: { messages: readonly MessageShown[]; mayResolve: boolean }) {
  if (messages.length === 0) return null
  return (
    <Panel title={texts.unknownTitle} icon="circle-alert">
      <p>{texts.unknownLead}</p>
      <List
        rows={messages.map((message) => ({
          title: message.text ?? ledgerText.hiddenCode,
          text: [message.contactName, purposes[message.purpose], kinds[message.kind ?? ''], atWords(message.queuedAt), message.reason]
            .filter(Boolean)
            .join(' · '),
          after: mayResolve && <ResolveForm messageId={message.id} />,
        }))}
      />
    </Panel>
  )
}

function ResolveForm({ messageId }: { messageId: number }) {
  return (
    <form class="stack" method="post">
      <input type="hidden" name="act" value="resolve" />
      <input type="hidden" name="messageId" value={messageId} />
      <Field label={texts.unknownReason} name="reason" id={`vi-sao-${messageId}`} isRequired maxLength={200} />
      <div class="actions">
        <Button size="small" name="outcome" value="arrived">
          {texts.arrived}
        </Button>
        <Button size="small" kind="secondary" name="outcome" value="did_not_arrive">
          {texts.didNotArrive}
        </Button>
        <Button size="small" kind="secondary" name="outcome" value="send_again">
          {texts.sendAgain}
        </Button>
      </div>
    </form>
  )
}
