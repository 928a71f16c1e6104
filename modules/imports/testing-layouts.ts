import type { Relation } from './testing-households.ts'
import type { Field } from './testing-lines.ts'
import type { Sex } from './testing-names.ts'

/** The shapes in which clerks hand in the same roll. `xlsx-by-sex` writes the birth of men and women in two columns and has no column of sex. */
export type Form = 'xlsx' | 'xlsx-by-sex' | 'csv-utf-8' | 'csv-utf-16le' | 'csv-windows-1258'
/** A column: a field of the person, the running number, or the birth of one sex alone. */
export type Column = Field | 'order' | 'birth-male' | 'birth-female'

export type Layout = {
  /** Rows above the header, each one cell wide over the whole list. */
  titles: string[]
  /** What the columns hold and are called, in order; `under` is the word of a first header row that spans its neighbours. */
  columns: { column: Column; called: string; under?: string }[]
  /** Hamlets stand as rows of their own between the households, with subtotals, instead of in a column. */
  hasSections: boolean
  /** Number and address of the household on each of its rows, as an export from a database has them. */
  repeatsHousehold: boolean
  /** How a true date comes out in text. */
  date: 'dd/mm/yyyy' | 'd/m/yyyy' | 'dd-mm-yyyy'
  relations: Readonly<Record<Relation, string | Readonly<Record<Sex, string>>>>
  sexes: Readonly<Record<Sex, string>>
}

const TITLES = ['ỦY BAN NHÂN DÂN XÃ LÂM THAO', 'DANH SÁCH HỘ GIA ĐÌNH VÀ NHÂN KHẨU', '(Tính đến ngày 15/11/2026)']
const short = {
  head: 'Chủ hộ',
  spouse: { male: 'Chồng', female: 'Vợ' },
  child: 'Con',
  child_in_law: { male: 'Con rể', female: 'Con dâu' },
  grandchild: 'Cháu',
  parent: { male: 'Bố', female: 'Mẹ' },
  sibling: 'Em',
} as const
const long = {
  ...short,
  child: { male: 'Con trai', female: 'Con gái' },
  grandchild: 'Cháu nội',
  parent: { male: 'Bố đẻ', female: 'Mẹ đẻ' },
  sibling: 'Em ruột',
} as const
const sexes = { male: 'Nam', female: 'Nữ' }

/** Each form with its own order of columns and its own words. */
export const layouts: Readonly<Record<Form, Layout>> = {
  xlsx: {
    titles: [...TITLES, 'Người lập: cán bộ Văn phòng - Thống kê'],
    columns: [
      { column: 'order', called: 'STT' },
      { column: 'household', called: 'Số sổ hộ khẩu', under: 'Hộ gia đình' },
      { column: 'address', called: 'Địa chỉ', under: 'Hộ gia đình' },
      { column: 'name', called: 'Họ và tên' },
      { column: 'sex', called: 'Giới tính' },
      { column: 'birth', called: 'Ngày, tháng,\nnăm sinh' },
      { column: 'relation', called: 'Quan hệ\nvới chủ hộ' },
      { column: 'identity', called: 'Số CCCD', under: 'Giấy tờ và liên hệ' },
      { column: 'phone', called: 'Điện thoại', under: 'Giấy tờ và liên hệ' },
      { column: 'note', called: 'Ghi chú' },
    ],
    hasSections: true,
    repeatsHousehold: false,
    date: 'dd/mm/yyyy',
    relations: short,
    sexes,
  },
  'xlsx-by-sex': {
    titles: TITLES,
    columns: [
      { column: 'order', called: 'Số TT' },
      { column: 'household', called: 'Hộ số' },
      { column: 'name', called: 'Họ tên' },
      { column: 'birth-male', called: 'Nam', under: 'Năm sinh' },
      { column: 'birth-female', called: 'Nữ', under: 'Năm sinh' },
      { column: 'relation', called: 'Quan hệ' },
      { column: 'identity', called: 'CMND/CCCD' },
      { column: 'phone', called: 'SĐT' },
      { column: 'note', called: 'Ghi chú' },
      { column: 'address', called: 'Nơi ở' },
    ],
    hasSections: true,
    repeatsHousehold: false,
    date: 'dd/mm/yyyy',
    relations: short,
    sexes,
  },
  'csv-utf-8': {
    titles: TITLES,
    columns: [
      { column: 'order', called: 'TT' },
      { column: 'hamlet', called: 'Thôn' },
      { column: 'household', called: 'Số hộ' },
      { column: 'address', called: 'Địa chỉ' },
      { column: 'relation', called: 'Quan hệ với chủ hộ' },
      { column: 'name', called: 'Họ tên' },
      { column: 'birth', called: 'Ngày sinh' },
      { column: 'sex', called: 'Giới tính' },
      { column: 'identity', called: 'CCCD' },
      { column: 'phone', called: 'SĐT' },
      { column: 'note', called: 'Ghi chú' },
    ],
    hasSections: false,
    repeatsHousehold: false,
    date: 'dd/mm/yyyy',
    relations: short,
    sexes,
  },
  'csv-utf-16le': {
    titles: [],
    columns: [
      { column: 'name', called: 'Họ và tên' },
      { column: 'birth', called: 'Ngày tháng năm sinh' },
      { column: 'sex', called: 'Giới tính' },
      { column: 'identity', called: 'Số định danh cá nhân' },
      { column: 'phone', called: 'Số điện thoại' },
      { column: 'relation', called: 'Quan hệ với chủ hộ' },
      { column: 'household', called: 'Số HK' },
      { column: 'hamlet', called: 'Khu dân cư' },
      { column: 'address', called: 'Nơi thường trú' },
      { column: 'note', called: 'Ghi chú' },
    ],
    hasSections: false,
    repeatsHousehold: true,
    date: 'd/m/yyyy',
    relations: { ...long, head: 'CH' },
    sexes,
  },
  'csv-windows-1258': {
    titles: TITLES.slice(0, 2),
    columns: [
      { column: 'order', called: 'STT' },
      { column: 'hamlet', called: 'Khu' },
      { column: 'name', called: 'Ho va ten' },
      { column: 'sex', called: 'Nam/Nu' },
      { column: 'birth', called: 'Nam sinh' },
      { column: 'identity', called: 'So CCCD' },
      { column: 'relation', called: 'Quan he chu ho' },
      { column: 'household', called: 'So so ho khau' },
      { column: 'address', called: 'So nha, duong' },
      { column: 'phone', called: 'Dien thoai' },
      { column: 'note', called: 'Ghi chu' },
    ],
    hasSections: false,
    repeatsHousehold: false,
    date: 'dd-mm-yyyy',
    relations: long,
    sexes: { male: 'NAM', female: 'NỮ' },
  },
}
