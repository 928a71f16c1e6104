import { fold } from '#language'
import { topics } from './outside-topic-texts.vi.ts'

/** The table with its exceptions as one pattern over folded text. */
export const outsideTopics = topics.map(({ unless, ...topic }) => ({
  ...topic,
  unlessAsked: unless
    ? new RegExp(
        `(^| )(${unless
          .split('|')
          .map((words) => fold(words.trim()))
          .join('|')})( |$)`,
      )
    : null,
}))
