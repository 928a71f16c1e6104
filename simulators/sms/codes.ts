/** Answer codes of eSMS that the simulator gives, with the provider's texts. */
export const codes = {
  ok: '100',
  blocked: '99',
  badKey: '101',
  noCredit: '103',
  badBrandname: '104',
  badPhone: '108',
  duplicate: '124',
  wrongTemplate: '146',
} as const

export const codeTexts: Record<string, string> = {
  '99': 'Phone number is blocked',
  '101': 'Authorize Failed',
  '103': 'Balance not enough to send message',
  '104': 'Brandname code is not exist',
  '108': 'Phone number is not valid',
  '124': 'RequestId is exist',
  '146': 'Template CSKH is not valid',
}
