export { OfficeForms, OwnForms, PrintForm } from './form-links.tsx'
export { formsOf } from './forms-of.ts'
export { getForm } from './get-form.ts'
