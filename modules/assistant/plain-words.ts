/**
 * Lower case, no accents, no signs, single spaces: "Thế phí, bao nhiêu?" becomes "the phi bao nhieu".
 * Unlike `fold` it keeps `y`, so that the patterns of this module read as people spell.
 */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What is left when greetings, pronouns and particles are taken out of folded text. */
export function withoutPoliteWords(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !politeWords.has(word))
    .join(' ')
    .replace(openings, '')
    .trim()
}

const politeWords = new Set(
  (
    'a ah ak oi oii nhe nha nhi ha he hen nghen nghe vay vay zay day do ne ni the thi la ma roi da vang thua xin lam on cho em anh chi bac co chu ong ba minh toi tui tao to chau con ' +
    'k ko khong hong hok hem duoc dc voi giup biet muon hoi ban ad admin u uh uhm uk ok vui long xa'
  ).split(' '),
)
const openings = /^(khong phai |y )+/
