/** Days a draft is kept after it was last worked on. */
export const DRAFT_DAYS = 30
