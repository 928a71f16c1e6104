export { OfficeForms, OwnForms, PrintForm } from './form-links.tsx'
export { type CaseForm, formsOf } from './forms-of.ts'
export { getForm } from './get-form.ts'
export { getRegister } from './get-register.ts'
