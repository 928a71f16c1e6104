import type { Draw } from './testing-draw.ts'

export type Sex = 'male' | 'female'

/** The hamlets of the demo commune, as the commune writes them. */
export const demoHamlets: readonly string[] = [
  ...Array.from({ length: 15 }, (_, index) => `Khu ${index + 1}`),
  ...['Khu Đình', 'Khu Thượng', 'Khu Hạ', 'Khu Chợ', 'Khu Bến', 'Khu Đồi Chè', 'Khu Vườn Sơn', 'Khu Ao Sen', 'Khu Gò Mít'],
  ...['Khu Cầu Ngói', 'Khu Đồng Mạ', 'Khu Cây Đa', 'Khu Lò Gạch', 'Khu Nhà Máy'],
]

/** Shares in per cent as published (Lê Trung Hoa, "Họ và tên người Việt Nam"), Hoàng and Vũ in their northern form, the rest spread. */
const FAMILY: readonly (readonly [string, number])[] = [
  ...shares('Nguyễn 38.4, Trần 12.1, Lê 9.5, Phạm 7, Hoàng 5.1, Phan 4.5, Vũ 3.9, Đặng 2.1, Bùi 2, Đỗ 1.4, Hồ 1.3, Ngô 1.3, Dương 1, Lý 0.5'),
  ...shares('Đinh 1.2, Hà 1.1, Trịnh 0.9, Lương 0.8, Đào 0.8, Cao 0.8, Mai 0.7, Phùng 0.6, Tạ 0.6, Triệu 0.5, Chu 0.5, Quách 0.3, Chử 0.2, Khổng 0.2'),
]

type Era = 'old' | 'middle' | 'young'
const MIDDLE: Readonly<Record<Sex, Readonly<Record<Era, readonly (readonly [string, number])[]>>>> = {
  male: {
    old: shares('Văn 52, Xuân 8, Đình 6, Đức 6, Quang 5, Hữu 6, Ngọc 5, Bá 3, Công 3, Duy 2, Minh 2, Trọng 2'),
    middle: shares('Văn 34, Đức 9, Xuân 6, Quang 8, Hữu 5, Ngọc 7, Minh 8, Mạnh 6, Thanh 5, Anh 4, Tuấn 5, Trung 3'),
    young: shares('Minh 15, Gia 12, Đức 12, Quang 9, Tuấn 8, Anh 7, Hoàng 7, Bảo 7, Văn 7, Nhật 5, Thành 5, Hải 4, Duy 5'),
  },
  female: {
    old: shares('Thị 93, Ngọc 3, Thanh 2, Kim 2'),
    middle: shares('Thị 72, Thu 6, Thanh 6, Ngọc 5, Bích 4, Kim 3, Hồng 4'),
    young: shares('Thị 22, Ngọc 13, Khánh 8, Phương 9, Bảo 8, Thùy 7, Minh 8, Thu 6, Hà 6, Thanh 5, Quỳnh 5, Tường 3'),
  },
}
const GIVEN: Readonly<Record<Sex, Readonly<Record<Era, readonly string[]>>>> = {
  male: {
    old: words('Hùng Dũng Thắng Bình Sơn Hải Minh Tiến Quý Lâm Tý Bảy Thọ Phúc Lộc Khoa Đông Hòa Thanh Chiến Thành Tuyên Mùi Dần Hợi Cường Năm Luyện Thơm Kỷ'),
    middle: words(
      'Hùng Cường Tuấn Dũng Nam Hiếu Thắng Hưng Sơn Quyết Toàn Tùng Hải Long Trung Kiên Duy Huy Linh Thịnh Vinh Đạt Quân Thủy Chính Mạnh Công Hoàn',
    ),
    young: words('Anh Bảo Khang Minh Huy Phúc Khôi Đăng Nam Long Hiếu Đức Nguyên Phong Quân Tùng Dương Khánh An Kiên Vinh Thịnh Lâm Tú Việt Hoàng Sơn Trí'),
  },
  female: {
    old: words('Hoa Lan Hồng Nhàn Mùi Thơm Tý Tẹo Lụa Hường Thìn Loan Liên Bính Minh Sửu Vượng Oanh Xuyến Nụ Hảo Phượng Yên Thoa Chiên Dậu Thanh Bé Hợp Mận'),
    middle: words('Hương Hà Hằng Thủy Hạnh Nga Huyền Thảo Dung Hiền Nhung Trang Yến Loan Vân Thúy Tuyết Mai Quyên Nguyệt Hoa Lan Ngân Phương Lệ Tâm Thu Hải'),
    young: words('Anh Linh Trang Nhi Chi My Ngọc Hân Vy Thảo Hà Mai Châu Ngân Giang Thư Như Diệp An Phương Huyền Uyên Quỳnh Trâm Vân Hiền Yến Dương'),
  },
}

/** A family name, as often as Vietnamese families bear it. */
export function drawFamily(draw: Draw): string {
  return draw.weighted(FAMILY)
}

/** A full name as parents of that time would have given it. */
export function drawName(draw: Draw, family: string, sex: Sex, bornIn: number): string {
  const era: Era = bornIn < 1968 ? 'old' : bornIn < 1997 ? 'middle' : 'young'
  const middle = draw.weighted(MIDDLE[sex][era])
  const given = draw.pick(GIVEN[sex][era].filter((word) => word !== middle))
  const extra = era === 'young' && draw.chance(0.15) ? `${draw.weighted(MIDDLE[sex].young.filter(([word]) => word !== middle && word !== given))} ` : ''
  return `${family} ${middle} ${extra}${given}`
}

/** A name as somebody without a Vietnamese keyboard writes it. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

function shares(list: string): (readonly [string, number])[] {
  return list.split(', ').map((one) => {
    const [word = '', weight] = one.split(' ')
    return [word, Number(weight)] as const
  })
}

function words(list: string): string[] {
  return list.split(' ')
}
