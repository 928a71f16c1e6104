/** Questions and answers of a case as the office reads them. */
export const answerTexts = {
  yes: 'có',
  no: 'không',
  questions: {
    forWhom: 'Làm cho ai',
    contactName: 'Người liên hệ',
    papersToBring: 'Giấy mang theo khi đến xã',
    papersBroughtLater: 'Giấy mang tới sau',
    papersNotThere: 'Giấy người dân nói chưa có',
    consent: 'Đồng ý',
    seen: 'Giấy đã xem tại quầy',
    note: 'Ghi chú lúc nhận',
  } as Readonly<Record<string, string>>,
  values: {
    'forWhom.self': 'cho mình',
    'forWhom.person': 'cho người được làm thay',
    'forWhom.organisation': 'cho tổ chức',
    'forWhom.child': 'cho con',
  } as Readonly<Record<string, string>>,
  seen: (name: string, how: string, count: number) => `${name}: ${count > 1 ? `${count} ` : ''}${how === 'original' ? 'bản chính' : 'bản sao'}`,
} as const
