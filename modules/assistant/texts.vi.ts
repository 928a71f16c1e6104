import type { Emergency } from './emergency.ts'

/** Borrowing and hiring as written with accents, where they are no other words. */
export const borrowingWords = ['mượn', 'thuê'] as const

/** Everything the machine says. Sentences stay short: they are read on small screens by old eyes. */
export const texts = {
  machineFoot: 'Máy của xã trả lời. Cần người thật, bác nhắn: gặp cán bộ.',
  menu: (commune: string) => `Đây là máy trả lời tự động của ${commune}. Bác cần việc gì?`,
  menuHint: 'Bác nhắn số, hoặc gõ luôn điều muốn hỏi.',
  menuItems: { procedures: 'Hỏi thủ tục, giấy tờ', hours: 'Giờ làm việc và địa chỉ', officer: 'Gặp cán bộ' },
  askProcedure: 'Bác gõ việc cần làm, không dấu cũng được. Ví dụ: “làm giấy khai sinh cho con”, “dang ky tam tru”.',
  thanks: 'Không có gì ạ. Bác cần gì nữa cứ nhắn, máy trả lời cả ban đêm.',
  nothingOffered: 'Máy chưa rõ bác chọn gì.',

  papersSubmit: 'Giấy tờ phải nộp:',
  papersPresent: 'Đưa ra xem:',
  papersMore: (count: number) => `(còn ${count} giấy nữa, xem đủ ở trang dưới)`,
  casesMore: (count: number) => `(còn ${count} trường hợp nữa, xem đủ ở trang dưới)`,
  papersInCase: (count: number) => `(${count} giấy chỉ cần trong trường hợp riêng)`,
  papersByCase: (count: number) => `Giấy tờ chia theo ${count} trường hợp, bác chỉ cần nhóm đúng với mình:`,
  papersUnknown: 'Giấy tờ: chưa có thông tin – xem Cổng Dịch vụ công quốc gia.',
  papersNone: 'Giấy tờ: nguồn không tách được danh sách, bác xem ở trang dưới.',
  time: (words: string) => `Thời hạn: ${words}`,
  fee: (words: string) => `Lệ phí: ${words}`,
  place: (words: string) => `Nơi nộp: ${words}`,
  decides: (words: string) => `Nơi giải quyết: ${words}`,
  note: (words: string) => `Xã dặn thêm: ${words}`,
  seeAll: (address: string) => `Xem đủ: ${address}`,
  sourceOf: (words: string, code: string) => `Nguồn: ${words}. Mã ${code}.`,
  channels: { direct: 'nộp trực tiếp', online: 'nộp trực tuyến', post: 'gửi bưu điện' },
  otherReading: 'Nếu bác hỏi việc khác:',

  clarify: 'Bác hỏi việc nào dưới đây?',
  clarifyHint: 'Bác nhắn số. Không có việc của bác thì nhắn: gặp cán bộ.',

  hoursTitle: (commune: string) => `Giờ làm việc của ${commune}:`,
  address: (words: string) => `Địa chỉ: ${words}`,
  phone: (words: string) => `Điện thoại: ${words}`,

  outside: (topic: string) => `Việc này không làm ở xã: ${topic}.`,
  whereToGo: (place: string) => `Nơi làm: ${place}.`,
  caseWhere: 'Hồ sơ đang ở đâu, bác xem ở mục Hồ sơ trên trang của xã. Bác cần mã hồ sơ và 4 số cuối điện thoại đã ghi khi nộp.',
  caseLink: (address: string) => `Tra ở đây: ${address}`,
  caseCode: 'Máy không nói tình trạng hồ sơ theo mã ở đây, để giữ kín cho người nộp.',
  caseState: (code: string, state: string) => `Hồ sơ ${code}: ${state}.`,
  casePrepared: 'Hồ sơ chuẩn bị, chưa nộp.',
  caseDue: (byWhen: string) => `Hẹn trả ${byWhen}.`,
  caseCall: (phone: string) => `Cần hỏi thêm, bác gọi xã: ${phone}`,
  unknown: 'Câu này máy chưa trả lời được. Cán bộ xã sẽ trả lời bác ở đây.',
  officer: 'Máy đã chuyển lời. Cán bộ xã sẽ trả lời bác ở đây.',
  officerHint: 'Bác viết luôn điều cần hỏi để cán bộ trả lời một lần.',
  petition: 'Đây là phản ánh, phải có người xem. Máy đã chuyển, cán bộ xã sẽ đọc và trả lời bác ở đây.',
  petitionHint: 'Bác viết thêm chỗ nào, từ bao giờ để xã tìm cho nhanh.',
  urgentPhone: (phone: string) => `Việc gấp bác gọi xã: ${phone}`,

  secret:
    'Bác đừng gửi mã OTP, mật khẩu, số thẻ ngân hàng hay ảnh căn cước vào đây. Xã và công an không bao giờ hỏi những thứ đó qua tin nhắn, điện thoại.\nAi hỏi là lừa đảo. Bác đừng đọc, đừng bấm đường dẫn họ gửi.',
  secretHelp: (phone: string) => `Lỡ đưa rồi thì gọi ngay ngân hàng để khóa, và gọi xã: ${phone}`,
  secretPapers: 'Cần nộp giấy tờ thì bác đem tới bộ phận một cửa.',

  emergencies: {
    fire: 'Gọi ngay 114 (chữa cháy, cứu nạn). Ra khỏi chỗ cháy, báo người xung quanh.',
    drowning: 'Gọi ngay 114 (cứu nạn) và 115 (cấp cứu). Ném phao, dây, cành cây; không biết bơi thì đừng nhảy xuống.',
    violence: 'Gọi ngay 113 (công an). Tránh ra chỗ đông người, chỗ khóa được cửa.',
    child: 'Gọi ngay 111 (bảo vệ trẻ em, miễn phí cả ngày đêm) hoặc 113 (công an).',
    ambulance: 'Gọi ngay 115 (cấp cứu). Đừng để người bệnh một mình.',
  } satisfies Record<Emergency, string>,
  emergencyCommune: (phone: string) => `Gọi cả số của xã: ${phone}`,
  emergencyFoot: 'Bác gọi điện ngay, đừng chờ tin nhắn. Máy này không gọi thay bác được.',
} as const
