import { asksToBorrow } from './borrowing.ts'
import { plainWords, withoutPoliteWords } from './plain-words.ts'

/** What a message wants when it is not a question about papers. */
export type Intent = 'menu' | 'thanks' | 'hours' | 'officer' | 'loan' | 'complaint'

/** Reads greetings, thanks, opening hours, a wish for a person, to borrow a thing, a complaint; null means: look among the procedures. */
export function intentOf(text: string): Intent | null {
  const folded = plainWords(text)
  const core = withoutPoliteWords(folded)
  if (menuWords.test(folded) || (core === '' && !thanks.test(folded))) return 'menu'
  if (core.split(' ').length <= 3 && thanks.test(folded)) return 'thanks'
  if (officerWanted.test(folded)) return 'officer'
  if (procedural.test(folded)) return hoursOnly.test(core) ? 'hours' : null
  if (hours.test(folded)) return 'hours'
  if (!complaint.test(folded)) return null
  return asksToBorrow(text) ? 'loan' : 'complaint'
}

const menuWords =
  /^((xin )?chao|hello|hi|alo|a lo|menu|muc luc|bat dau|start|tro giup|help|huong dan|0|quay lai|trang chu|may la ai|ban la ai|may tra loi a)( \w+){0,3}$/
const thanks = /\b(cam on|cam ta|thank|thanks|tks|da ro|ro roi|hieu roi|tam biet|vang a)\b|^(ok|oke|okie|vang|da|u|uh)( \w+)?$/
const officerWanted =
  /^((da|em|toi|tui|con|bac|minh|chau|xin|cho|xa|oi|a) )*((muon|can|duoc|xin|cho) )*(gap|noi chuyen( voi)?|lien he( voi)?|chat voi|goi( cho)?|hoi( truc tiep)?) ((em|toi|tui|con) )?(can bo|nguoi( that| truc)?|nhan vien|lanh dao|chu tich|bi thu|mot cua|bo phan mot cua)( \w+){0,4}$|^(can bo dau|co ai( truc)? khong|khong noi voi may|may ngu)( \w+){0,3}$/
const procedural =
  /\b(giay phep|giay|thu tuc|ho so|dang ky|dang ki|xin phep|khai|cap (lai|moi|doi)|lam lai|xac nhan|chung thuc|sao y|sang ten|tro cap|che do|bao hiem|can cuoc|cccd|so do|ket hon|ly hon|tam tru|thuong tru|ho khau|tach|xin (nghi|mo|cap|doi)|nghia vu)\b/
const hours =
  /\b(gio (lam viec|mo cua|hanh chinh|tiep dan)|(may gio|luc nao|khi nao|bao gio|toi may gio|den may gio).{0,20}(lam viec|mo cua|dong cua|tiep dan|nghi|co nguoi)|(lam viec|mo cua|dong cua|tiep dan|mot cua|uy ban|ubnd|xa)( \w+){0,4} (may gio|luc nao|thu 7|thu bay|chu nhat|cuoi tuan|nghi trua|nghi le|ngay le)|(thu 7|thu bay|chu nhat|cuoi tuan|ngay le|hom nay|mai|ngay mai)( \w+){0,4} (lam viec|mo cua|lam khong|co lam|nghi khong|tiep dan)|(dia chi|so dien thoai|sdt|duong day nong|hotline)( \w+){0,2} (xa|uy ban|ubnd|tru so|mot cua|trung tam)|(tru so|uy ban( nhan dan)?|ubnd|mot cua)( xa| phuong)?( minh| moi| gio)? (o dau|cho nao|duong nao))\b/
const hoursOnly = /^(gio (lam viec|mo cua|tiep dan)|may gio (lam viec|mo cua))( \w+){0,3}$/
const complaint =
  /\b(den duong|o ga|duong( \w+){0,3} (hong|xau|lay|ngap|sut lun|nut|gay)|rac( \w+){0,3} (thoi|ngap|day|bua|khong ai|nhieu)|do rac|vut rac|bai rac|mui (hoi|thoi|hoi thoi)|boc mui|o nhiem|khoi bui|tieng on|karaoke|hat ho|loa keo|mat dien|cup dien|mat nuoc|cup nuoc|nuoc (ban|duc|phen)|cong (tac|nghet|ngap)|ngap (nuoc|duong|nha|ung)|cay (do|gay|nga)|cot dien|day dien (dut|vong|sa)|lan chiem|xay (dung )?trai phep|cho tha rong|cho can|danh bac|so de|da ga|mat trom|bi trom|trom cho|lua dao|cau (hong|sap|gay)|phan anh|kien nghi|thai do (can bo|phuc vu)|hach sach|nhung nhieu|chan trau)\b/
