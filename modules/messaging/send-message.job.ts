import { job, type Work } from '#platform/runtime'
import type { BeginStep, beginSending } from './begin-sending.ts'
import type { Channel, Picture } from './channel.ts'
import { describeFile } from './describe-file.ts'
import { recordOutcome } from './record-outcome.ts'
import { refreshAccount } from './refresh-account.ts'
import { sendMessage } from './tasks.ts'

const MOST_ROUNDS = 30

/** Carries a message out: the attempt is written down, the channel called, its outcome written down; until nothing more can be done now. */
export const sendMessageJob = (channels: readonly Channel[], begin: ReturnType<typeof beginSending>) =>
  job(sendMessage, async (work, { messageId }) => {
    let couldNotRefresh = false
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const step: BeginStep = await work.execute(begin, { messageId, couldNotRefresh })
      if (step.step === 'stop') return
      if (step.step === 'refresh') {
        couldNotRefresh = !(await refreshAccount(work, channels, { accountId: step.accountId, seenAt: step.tokensAt, isRefused: false }))
        continue
      }
      const channel = channels.find((one) => one.name === step.channel)
      if (!channel) throw new Error(`Channel ${step.channel} is not joined`)
      const attachment = step.attachmentFileId ? await pictureOf(work, step.attachmentFileId) : null
      const outcome = await channel.send({ ...step.outgoing, attachment })
      const { next } = await work.execute(recordOutcome, { attemptId: step.attemptId, appBucket: `${channel.name}:app:${channel.appRef}`, outcome })
      if (next === 'refresh') couldNotRefresh = !(await refreshAccount(work, channels, { accountId: step.accountId, seenAt: step.tokensAt, isRefused: true }))
      if (next === 'stop') return
    }
  })

async function pictureOf(work: Work, fileId: string): Promise<Picture> {
  const { name, mediaType } = await work.execute(describeFile, { fileId })
  return { name, mediaType, content: await work.files.get(fileId) }
}
