/** What happens to a case, one act after another; `at` its last slot the demonstration's day goes on. */
export type PlannedAct =
  | 'check'
  | 'receipt'
  | 'take'
  | 'give'
  | 'step'
  | 'ask'
  | 'bring'
  | 'fee'
  | 'pay'
  | 'sorry'
  | 'finish'
  | 'return'
  | 'refuse'
  | 'stop'
  | 'withdraw'
  | 'note'

/** An invented person's case: filed so many working days ago at that slot of the day (0 = 7:45 … 5 = 15:40), then its acts slot by slot. */
export type CasePlan = {
  code: string
  name: string
  hamlet: number
  phone: string
  via: 'web' | 'zalo' | 'desk' | 'volunteer' | 'post'
  days: number
  slot: number
  acts: readonly PlannedAct[]
}

export const BIRTH = '1.001193'
const MARRIAGE = '1.000894'
const SINGLE = '1.004873'
const SHOP = '1.001612'
const SHOP_CHANGE = '2.000720'
const FIELD = '1.008004'
const PAPER = '1.012796'
const POOR = '3.000412'

/** Received officially by an invented decision of the demonstration. */
export const officialCodes = [BIRTH, SHOP, SHOP_CHANGE] as const

const plan = (code: string, name: string, hamlet: number, via: CasePlan['via'], days: number, slot: number, acts: string): CasePlan => ({
  code,
  name,
  hamlet,
  // 09xx 000 belongs to nobody here; the last three follow the hamlet and the day.
  phone: `0912000${String((hamlet * 37 + days * 11 + slot) % 1000).padStart(3, '0')}`,
  via,
  days,
  slot,
  acts: acts.split(' ').filter(Boolean) as PlannedAct[],
})

/** Cases in every state, by both ways of intake: late, due today, waiting, paused, closed. */
export const casePlans: readonly CasePlan[] = [
  // Late.
  plan(SHOP, 'Trần Văn Đạt', 18, 'desk', 6, 0, 'take give step'),
  plan(SHOP_CHANGE, 'Bùi Thị Sen', 16, 'web', 5, 1, 'take give step step'),
  plan(FIELD, 'Đỗ Văn Hải', 4, 'post', 9, 0, 'check receipt give'),
  plan(SHOP, 'Lương Thị Nhàn', 21, 'zalo', 8, 2, 'take give sorry step'),
  // Due today.
  plan(SHOP, 'Hoàng Thị Thơm', 15, 'zalo', 3, 0, 'take give step step'),
  plan(SHOP, 'Phạm Văn Lợi', 17, 'desk', 3, 1, 'take give'),
  plan(SHOP_CHANGE, 'Lưu Thị Hường', 18, 'web', 3, 2, 'take give step'),
  plan(SHOP_CHANGE, 'Nguyễn Văn Tuất', 17, 'desk', 3, 3, 'take give note'),
  plan(BIRTH, 'Nguyễn Gia Minh', 0, 'zalo', 0, 0, 'take give'),
  plan(BIRTH, 'Phan Khánh An', 2, 'desk', 0, 1, 'take'),
  // Just come in.
  plan(BIRTH, 'Đinh Thị Ngân', 5, 'web', 0, 1, ''),
  plan(BIRTH, 'Vũ Đình Lực', 7, 'zalo', 0, 0, ''),
  plan(SHOP, 'Cao Thị Lý', 19, 'web', 0, 0, ''),
  plan(MARRIAGE, 'Hà Thị Thu', 1, 'web', 0, 0, ''),
  plan(SINGLE, 'Ngô Văn Bền', 3, 'volunteer', 1, 4, ''),
  plan(PAPER, 'Tạ Văn Mùi', 22, 'web', 1, 3, ''),
  // Prepared, not filed.
  plan(MARRIAGE, 'Quách Văn Toàn', 9, 'web', 2, 1, 'check'),
  plan(SINGLE, 'Trịnh Thị Hoa', 11, 'zalo', 3, 0, 'check'),
  plan(POOR, 'Đặng Văn Kiên', 13, 'volunteer', 4, 2, 'check note'),
  // Under way.
  plan(SHOP, 'Lê Văn Chiến', 24, 'desk', 1, 0, 'take give'),
  plan(SHOP, 'Mai Thị Lan', 25, 'web', 1, 1, 'take give step'),
  plan(SHOP_CHANGE, 'Kiều Văn Nam', 27, 'desk', 2, 2, 'take give step'),
  plan(SHOP, 'Tống Thị Yến', 28, 'zalo', 2, 0, 'take'),
  plan(POOR, 'Vi Văn Pháo', 8, 'desk', 5, 1, 'check receipt give step'),
  plan(FIELD, 'Nông Văn Cường', 10, 'desk', 2, 1, 'check receipt give'),
  plan(PAPER, 'Chu Thị Tâm', 12, 'desk', 3, 0, 'check receipt give step'),
  // Waiting for the resident.
  plan(SHOP, 'Tạ Thị Ngà', 6, 'web', 6, 1, 'take give step ask'),
  plan(BIRTH, 'Lò Văn Hặc', 14, 'zalo', 2, 1, 'ask'),
  plan(MARRIAGE, 'Dương Thị Mận', 20, 'web', 4, 0, 'ask'),
  plan(SHOP_CHANGE, 'Hồ Văn Thắng', 23, 'desk', 4, 1, 'take give step fee'),
  plan(SHOP, 'Đàm Thị Xuân', 26, 'web', 5, 0, 'take give ask bring step'),
  plan(BIRTH, 'Nguyễn Bảo Châu', 1, 'web', 2, 0, 'take give step finish'),
  plan(SHOP, 'Phùng Văn Sơn', 19, 'desk', 7, 0, 'take give step step finish'),
  // Closed.
  plan(BIRTH, 'Trần Minh Khôi', 2, 'zalo', 6, 0, 'take give step finish return'),
  plan(SHOP, 'Nghiêm Văn Quý', 18, 'desk', 10, 0, 'take give step step finish return'),
  plan(SHOP_CHANGE, 'Lại Thị Hồng', 21, 'web', 12, 1, 'take give fee pay step finish return'),
  plan(POOR, 'Bàn Thị Mùi', 5, 'volunteer', 14, 0, 'check receipt give step finish return'),
  plan(SHOP, 'Khúc Văn Hưng', 16, 'web', 8, 0, 'refuse'),
  plan(MARRIAGE, 'Thân Văn Đức', 7, 'web', 9, 1, 'withdraw'),
  plan(SHOP_CHANGE, 'Tăng Thị Bích', 25, 'zalo', 11, 0, 'take give step stop'),
  plan(SINGLE, 'Ông Văn Thế', 3, 'desk', 5, 0, 'check receipt give step finish return'),
]
