/** Words of the residents' pages on who acts for whom, and of what both are told. */
export const ownTexts = {
  account: 'Tài khoản của bác',
  title: 'Làm thay',
  lead: 'Người bác cho phép thì nộp và xem được giấy tờ của bác ở xã, trên điện thoại của họ.',
  notIdentified: 'Tài khoản này chưa nối với sổ của xã. Nối xong, bác mới cho người khác làm thay được.',
  link: 'Nối với sổ của xã',
  forMe: 'Ai làm thay bác',
  nobodyForMe: 'Bác chưa cho ai làm thay.',
  byMe: 'Bác làm thay ai',
  nobodyByMe: 'Chưa ai cho bác làm thay.',
  before: 'Đã hết hoặc đã rút',
  everyProcedure: 'mọi thủ tục',
  someProcedures: (names: readonly string[]) => `chỉ làm: ${names.join('; ')}`,
  fromTo: (from: string, to: string | null) => (to === null ? `từ ${from}, chưa hẹn ngày hết` : `từ ${from} đến hết ${to}`),
  end: 'Không cho làm thay nữa',
  endByMe: 'Thôi, không làm thay nữa',
  offer: 'Cho người khác làm thay bác',
  told: {
    cho: 'Đã ghi. Từ giờ người ấy làm thay bác được.',
    rut: 'Đã rút. Từ giờ không làm thay được nữa.',
  } as Record<string, string>,

  offerTitle: 'Bác cho ai làm thay?',
  offerLead: 'Người ấy phải có tên trong sổ của xã. Bác ghi số căn cước và số điện thoại của người ấy.',
  number: 'Số căn cước của người làm thay',
  numberHint: '12 chữ số ở mặt trước thẻ của người ấy',
  phone: 'Số điện thoại của người làm thay',
  phoneHint: 'Số ghi trong sổ của xã',
  basis: 'Người ấy là gì với bác?',
  bases: { relative: 'Người nhà', written: 'Người có giấy ủy quyền' },
  which: 'Làm thay việc gì?',
  all: 'Mọi thủ tục ở xã',
  some: 'Chỉ những thủ tục bác chọn',
  choose: 'Chọn thủ tục',
  until: 'Đến hết ngày nào?',
  untilHint: 'Bỏ trống là một năm. Bác rút lúc nào cũng được.',
  give: 'Cho làm thay',
  missed: 'Số căn cước và số điện thoại chưa cùng khớp với một người trong sổ của xã. Bác xem lại cả hai số. Vẫn không được thì ra một cửa, hoặc gọi xã.',

  endTitle: (name: string) => `Không cho ${name} làm thay nữa?`,
  endTitleByMe: (name: string) => `Thôi không làm thay ${name} nữa?`,
  endText: 'Hết ngay bây giờ. Người ấy không nộp thêm, không xem và không làm gì được với hồ sơ của bác nữa. Hồ sơ đã nộp, xã vẫn làm tiếp.',
  endTextByMe: 'Hết ngay bây giờ. Bác không xem được hồ sơ đã nộp thay nữa, chỉ còn thấy mã và ngày gửi. Hồ sơ đã nộp, xã vẫn làm tiếp.',
  endNow: 'Rút việc làm thay',
  keep: 'Thôi, giữ lại',
  endedBefore: 'Việc làm thay này đã rút trước đó.',
}

/** No names, no numbers: whoever reads the message may be somebody else. */
export const authorisationMessages = {
  given: {
    for: (phone: string) =>
      `Xã vừa ghi: bác cho một người làm thay giấy tờ của bác. Xem ai và đến bao giờ ở trang của xã, mục Làm thay. Không phải bác cho thì gọi ngay xã ${phone}.`,
    by: (phone: string) => `Có người vừa cho bác làm thay giấy tờ ở xã. Xem cho ai và đến bao giờ ở trang của xã, mục Làm thay. Hỏi xã ${phone}.`,
  },
  ended: {
    for: (phone: string) => `Xã vừa ghi: người làm thay bác từ giờ không làm thay nữa. Không phải bác muốn thế thì gọi ngay xã ${phone}.`,
    by: (phone: string) => `Từ giờ bác không còn làm thay giấy tờ cho một người ở xã, và không xem được hồ sơ đã nộp thay nữa. Hỏi xã ${phone}.`,
  },
}
