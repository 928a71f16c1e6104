/** The one form of a filing page, by its id. */
export const FORM = 'cau-hoi'
