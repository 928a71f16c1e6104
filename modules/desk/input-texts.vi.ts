/** What people call the fields of these operations, where one is said not to fit. */
export const inputWords: Readonly<Record<string, string>> = {
  reason: 'lý do',
  name: 'họ và tên',
  phone: 'điện thoại',
  address: 'địa chỉ',
  note: 'ghi chú',
  situationId: 'trường hợp',
  procedureCode: 'thủ tục',
  seen: 'giấy tờ đã xem, số bản từ 1 đến 99',
  hamletId: 'thôn, khu',
}
