import type { CaseState } from '../modules/cases/action.ts'

type Standing = { state: CaseState; mode?: 'prepare' | 'official' }

/** A page of one role: the name of its pictures and its address; one with a standing is that of the first seeded case that stands so. */
export type OfficeView = { name: string; path: string; standing?: Standing }

const today: OfficeView[] = [{ name: 'today', path: '/office' }]
const at = (name: string, standing: Standing, act = ''): OfficeView => ({ name: `case-${name}`, path: act && `?viec=${act}`, standing })

/** What each role sees of people, households and the case, beyond what the tour opens as the keeper of the commune. */
export const officeViews: Readonly<Record<string, readonly OfficeView[]>> = {
  lanhdao: [
    ...today,
    { name: 'cases-all-newest', path: '/office/ho-so?nhom=het&xep=moi' },
    { name: 'cases-none', path: '/office/ho-so?q=H44.84.94-999999-0001' },
    at('filed', { state: 'filed', mode: 'official' }),
    at('prepared', { state: 'filed', mode: 'prepare' }),
    at('taken-in', { state: 'taken_in' }),
    at('withdrawn', { state: 'withdrawn' }),
    at('stopped', { state: 'stopped' }),
    at('refused', { state: 'refused' }),
    at('returned', { state: 'returned', mode: 'official' }),
    at('take-in', { state: 'filed', mode: 'official' }, 'taken_in'),
    at('refuse', { state: 'filed', mode: 'official' }, 'refused'),
    at('withdraw', { state: 'filed', mode: 'official' }, 'withdrawn'),
    at('ask-supplement', { state: 'filed', mode: 'official' }, 'supplement_asked'),
    at('check', { state: 'filed', mode: 'prepare' }, 'bundle_checked'),
    at('receipt', { state: 'ready', mode: 'prepare' }, 'taken_in'),
    at('assign', { state: 'taken_in' }, 'assigned'),
    at('step', { state: 'in_progress', mode: 'official' }, 'step_done'),
    at('ask-fee', { state: 'in_progress', mode: 'official' }, 'fee_asked'),
    at('finish', { state: 'in_progress', mode: 'official' }, 'finished'),
    at('apologise', { state: 'in_progress', mode: 'official' }, 'apologised'),
    at('stop', { state: 'in_progress', mode: 'official' }, 'stopped'),
    at('note', { state: 'in_progress', mode: 'official' }, 'note_added'),
    at('settle-fee', { state: 'awaiting_payment' }, 'fee_settled'),
    at('bring', { state: 'awaiting_supplement', mode: 'official' }, 'supplemented'),
    at('return', { state: 'finished' }, 'returned'),
    { name: 'case-slip', path: '/phieu', standing: { state: 'taken_in' } },
    { name: 'case-answers', path: '?phan=to-khai', standing: { state: 'filed', mode: 'official' } },
  ],
  motcua: [
    ...today,
    { name: 'counter-situations', path: '/office/ho-so/nhan?thu-tuc=1.001193' },
    { name: 'counter-prepare', path: '/office/ho-so/nhan?thu-tuc=1.008004' },
  ],
  chuyenmon: today,
  truongkhu: today,
  kiemtra: today,
  tocongnghe: [...today, { name: 'help-account', path: '/office/mo-tai-khoan' }, { name: 'counter-at-home', path: '/office/ho-so/nhan?thu-tuc=1.008004' }],
  quantri1: [
    { name: 'hand-over', path: '/office/ho-so/chuyen' },
    { name: 'steps', path: '/office/ho-so/cac-khau' },
    { name: 'substitutes', path: '/office/ho-so/nghi' },
    { name: 'register-of-cases', path: '/office/ho-so/so-theo-doi' },
    { name: 'clock-settings', path: '/office/ho-so/cach-tinh-han' },
    { name: 'resident-sign-in', path: '/office/dang-nhap-nguoi-dan' },
    { name: 'data-requests', path: '/office/yeu-cau-du-lieu' },
    { name: 'people-none', path: '/office/dan-cu?khu=999999' },
  ],
}

/** Forms sent empty or wrong: what is typed, and what the refusal says. */
export type WrongForm = { name: string; login: string; path: string; standing?: Standing; form?: string; typed: Record<string, string>; says: RegExp }

export const wrongForms: readonly WrongForm[] = [
  wrongAct('ask-supplement', { state: 'filed', mode: 'official' }, 'supplement_asked', { reason: 'Bác chụp thêm giúp xã.' }, /giấy còn thiếu/),
  wrongAct('assign', { state: 'taken_in' }, 'assigned', { reason: 'Nhờ anh xem' }, /người nhận/),
  wrongAct('receipt', { state: 'ready' }, 'taken_in', { externalCode: 'H44-1' }, /giờ nhận/),
  wrongAct('apologise', { state: 'in_progress', mode: 'official' }, 'apologised', { newDueOn: '2020-01-02', reason: 'Cần xác minh' }, /Ngày hẹn lại phải sau/),
  wrongAct('ask-fee', { state: 'in_progress', mode: 'official' }, 'fee_asked', { amountDong: 'năm nghìn', what: 'Lệ phí' }, /số tiền/),
  wrongAct('finish', { state: 'in_progress', mode: 'official' }, 'finished', { signedBy: 'Lê Thị Hòa' }, /Ghi kết quả/),
  { name: 'substitutes', login: 'lanhdao', path: '/office/ho-so/nghi', typed: { reason: 'nghỉ phép' }, says: /người nghỉ, người làm thay, đến ngày/ },
  {
    name: 'counter',
    login: 'motcua',
    path: '/office/ho-so/nhan?thu-tuc=1.008004',
    form: 'form.counter-form',
    typed: { phone: '0912' },
    says: /Ghi tên người làm hồ sơ/,
  },
  { name: 'person', login: 'quantri1', path: '/office/dan-cu/them', typed: { fullName: 'A', identityNumber: '123' }, says: /12 chữ số/ },
  { name: 'organisation', login: 'quantri1', path: '/office/to-chuc/them', typed: { taxCode: '12' }, says: /tên/ },
  { name: 'import', login: 'quantri1', path: '/office/dan-cu/nhap', typed: {}, says: /Chưa chọn tệp/ },
]

function wrongAct(name: string, standing: Standing, act: string, typed: Record<string, string>, says: RegExp): WrongForm {
  return { name: `case-${name}`, login: 'lanhdao', path: `?viec=${act}`, standing, form: 'form.act-form', typed, says }
}
