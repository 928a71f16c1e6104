import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { addNote } from './add-note.ts'
import { closeQuestionGaps } from './close-question-gaps.ts'
import { countWaiting } from './count-waiting.ts'
import { eraseWords } from './erase-words.ts'
import { finishConversation } from './finish-conversation.ts'
import { getConversation } from './get-conversation.ts'
import { giveBackToMachine } from './give-back-to-machine.ts'
import { handOverConversation } from './hand-over-conversation.ts'
import { leaveQuestion } from './leave-question.ts'
import { listCannedReplies } from './list-canned-replies.ts'
import { listConversations } from './list-conversations.ts'
import { listDay } from './list-day.ts'
import { listMachineAnswers } from './list-machine-answers.ts'
import { listQuestionGaps } from './list-question-gaps.ts'
import { noteAnswerElsewhere } from './note-answer-elsewhere.ts'
import { noteDelivery } from './note-delivery.ts'
import { passOnConversations } from './pass-on-conversations.ts'
import { reactions } from './reactions.on.ts'
import { readOwnThread } from './read-own-thread.ts'
import { receiveMessage } from './receive-message.ts'
import { refuse } from './refusals.ts'
import { removeCannedReply } from './remove-canned-reply.ts'
import { replyToConversation } from './reply-to-conversation.ts'
import { saveCannedReply } from './save-canned-reply.ts'
import { setHamlet } from './set-hamlet.ts'
import { takeConversation } from './take-conversation.ts'
import { refusalTexts } from './texts.vi.ts'
import { welcomeFollower } from './welcome-follower.ts'
import { writeInOwnThread } from './write-in-own-thread.ts'

/** The module whose answers link to `siteAddress`: `https://{host}` stands for the commune's own host; empty sends no links. */
export const conversationsAt = (siteAddress: string): Module => ({
  name: 'conversations',
  operations: [
    receiveMessage,
    welcomeFollower,
    noteAnswerElsewhere,
    noteDelivery,
    eraseWords,
    passOnConversations,
    listConversations,
    listDay,
    countWaiting,
    getConversation,
    replyToConversation,
    takeConversation,
    handOverConversation,
    addNote,
    finishConversation,
    giveBackToMachine,
    setHamlet,
    listCannedReplies,
    saveCannedReply,
    removeCannedReply,
    listMachineAnswers,
    listQuestionGaps,
    closeQuestionGaps,
    leaveQuestion,
    readOwnThread,
    writeInOwnThread,
  ],
  reactions: reactions(siteAddress),
  refusals: refuse.kinds,
  refusalTexts,
  actWords,
})
