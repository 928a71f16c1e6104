import { hasAccent } from '#language'
import { plainWords } from './plain-words.ts'

export type Emergency = 'fire' | 'drowning' | 'violence' | 'child' | 'ambulance'

/**
 * Danger to life in a message, or null. With accents "cháy" is fire; without them only sure phrases count, since "chay" is also a run.
 * Questions about help afterwards or about papers are no emergency unless the message says it happens now.
 */
export function emergencyIn(text: string): Emergency | null {
  const accented = text.normalize('NFC').toLowerCase()
  const folded = plainWords(text)
  const found = signs.find(({ words, bare }) => (hasAccent(text) ? words.test(accented) || (bare.test(folded) && !ambiguous.test(folded)) : bare.test(folded)))
  if (!found) return null
  return aboutPapers.test(folded) && !happensNow.test(folded) ? null : found.kind
}

const aboutPapers =
  /\b(phong chay|chua chay|ho tro|tro cap|che do|thu tuc|giay|ho so|giay phep|don xin|lam don|bao hiem|khai tu|bao tu|mai tang|tap huan|luyen tap|dang ky|den bu|boi thuong|xac nhan|chinh sach)\b/
const happensNow = /\b(dang (chay|bi|danh|chet|chim|duoi|mac ket|nguy)|cuu (voi|toi|em|chau|nguoi|gap)|gap lam|khan cap|ngay bay gio)\b/
/** Readings that the accents of the message rule out are left to `words`. */
const ambiguous = /\bchay\b/

const signs: { kind: Emergency; words: RegExp; bare: RegExp }[] = [
  {
    kind: 'fire',
    words:
      /(^|[^\p{L}])(cháy (nhà|rừng|lớn|to|rồi|chợ|xe|điện|bếp|kho|đồng|ở)|(nhà|bếp|rừng|kho|xe|chợ|điện|bình ga|xưởng)( \p{L}+){0,3} (đang |bị |bốc )?cháy|đang cháy|bốc cháy|hỏa hoạn|hoả hoạn|nổ (bình )?ga|chập điện)/u,
    bare: /\b(chay (nha|rung|lon qua|roi|cho)|(nha|bep|rung|kho|cho)( \w+){0,2} (dang|bi|boc) chay|boc chay|hoa hoan|no binh ga|chap dien)\b/,
  },
  {
    kind: 'drowning',
    words:
      /(đuối nước|chết đuối|chìm (thuyền|đò|ghe|xuồng)|(rơi|ngã|té|rớt) xuống (sông|ao|hồ|giếng|suối|kênh|mương|đập)|(lũ|nước) cuốn|mắc kẹt|sập (nhà|cầu|hầm)|sạt lở( \p{L}+){0,3} (vùi|người)|vùi lấp)/u,
    bare: /\b(duoi nuoc|chet duoi|chim (thuyen|do|ghe|xuong)|(roi|nga|te|rot) xuong (song|ao|ho|gieng|suoi|kenh|muong|dap)|(lu|nuoc) cuon|mac ket|sap (nha|cau|ham)|vui lap)\b/,
  },
  {
    kind: 'child',
    words: /((trẻ|cháu|bé|con)( \p{L}+){0,3} bị (bạo hành|xâm hại|dâm ô|bắt cóc|đánh đập)|bạo hành trẻ|xâm hại trẻ|bắt cóc)/u,
    bare: /\b((tre|chau|be)( \w+){0,3} bi (bao hanh|xam hai|dam o|bat coc|danh dap)|bao hanh tre|xam hai tre|bat coc)\b/,
  },
  {
    kind: 'violence',
    words:
      /(bị( \p{L}+){0,2} đánh|đánh nhau|đang đánh|bạo hành|bạo lực gia đình|bị cướp|cướp giật|(trộm|cướp)( \p{L}+){0,2} (vào nhà|đột nhập)|đâm chém|chém (người|nhau)|cầm dao|giết người|dọa giết|doạ giết|hiếp dâm|xả súng)/u,
    bare: /\b(bi (\w+ ){0,2}danh (dap|dau|chay mau|roi)|chong danh|danh nhau|dang danh|bao hanh|bao luc gia dinh|bi cuop|cuop giat|trom( \w+){0,2} (vao nha|dot nhap)|dam chem|chem (nguoi|nhau)|cam dao|giet nguoi|doa giet|hiep dam)\b/,
  },
  {
    kind: 'ambulance',
    words:
      /((bị|vừa|có|mới|đang)( \p{L}+){0,2} tai nạn|ngất xỉu|ngất|bất tỉnh|khó thở|ngừng thở|tím tái|đột quỵ|đột quị|co giật|chảy máu nhiều|ngộ độc|thuốc (trừ )?sâu rồi|uống thuốc (sâu|trừ sâu|diệt cỏ|chuột)|điện giật|rắn( \p{L}+){0,2} cắn|tự tử|tự sát|sắp đẻ|chuyển dạ|đẻ rơi|nhồi máu)/u,
    bare: /\b((bi|vua|moi|dang) (bi )?tai nan|co (vu )?tai nan|ngat xiu|bat tinh|kho tho|ngung tho|dot quy|dot qui|co giat|chay mau nhieu|ngo doc|uong thuoc (sau|tru sau|diet co|chuot)|dien giat|ran( \w+){0,2} can|tu tu roi|tu sat|sap de|chuyen da|nhoi mau)\b/,
  },
]
