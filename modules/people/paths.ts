/** Where the office's pages of the register stand. */
export const PEOPLE_PATH = '/office/dan-cu'
/** Lists on their way into the register (`#imports`); the way there is for who may begin one. */
export const IMPORTS_PATH = `${PEOPLE_PATH}/nhap`
export const BEGIN_IMPORT = 'imports.begin-import'
export const HOUSEHOLDS_PATH = '/office/ho-gia-dinh'
export const ORGANISATIONS_PATH = '/office/to-chuc'
/** Where residents say who acts for them. */
export const OWN_AUTHORISATIONS_PATH = '/tai-khoan/lam-thay'
export const OFFER_PATH = `${OWN_AUTHORISATIONS_PATH}/them`
