/** Where the office's pages of the register stand. */
export const PEOPLE_PATH = '/office/dan-cu'
export const HOUSEHOLDS_PATH = '/office/ho-gia-dinh'
export const ORGANISATIONS_PATH = '/office/to-chuc'
