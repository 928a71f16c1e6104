/**
 * What sets the twins of one name apart. A procedure whose name carries the mark is meant only when the question says so;
 * `name` and `asked` are patterns over folded text.
 */
export type Qualifier = {
  name: RegExp
  asked: RegExp
  /** Marked but not asked for, marked and asked for, asked for but not marked. */
  without: number
  asAsked?: number
  lacking?: number
}

export const qualifiers: readonly Qualifier[] = [
  {
    name: /yeu to nuoc ngoai|cua nuoc ngoai|nguoi nuoc ngoai|tai nuoc ngoai/,
    asked:
      /nuoc ngoai|ngoai quoc|nguoi tay|han quoc|dai loan|nhat ban|trung quoc|viet kieu|campuchia|\blao\b|nguoi (mi|han|nhat|trung|dai|lao|anh|phap|duc)\b|ben (mi|han|dai|nhat|duc|uc|phap|anh|nga)\b|(chong|vo|cha|me|bo) (tay|han|dai|nhat|mi)\b|quoc tich|con lai/,
    without: 0.45,
    asAsked: 1.2,
    lacking: 0.8,
  },
  {
    name: /ghi vao so/,
    asked: /ghi chu|vao so|ben do|(o|ben) (nuoc ngoai|han|dai|nhat|mi)|ve (viet nam|nuoc|xa)|cong nhan/,
    without: 0.6,
    asAsked: 1.6,
  },
  { name: /ghi vao so/, asked: /ghi (chu|vao so)|vao so/, without: 1, lacking: 0.4 },
  {
    name: /cai chinh|dinh chinh|hieu dinh|dieu chinh thong tin/,
    asked: /\bsai\b|nham|bi lon|ghi lon|khong khop|sua\b|danh may|doi (ten|ho|lai)/,
    without: 0.9,
    asAsked: 1.35,
  },
  {
    name: /cap lai|cap doi|ban sao|dang ki lai|trinh bao|^doi\b/,
    asked: /bi mat|lam mat|mat giay|bi rach|bi nat|rach het|bi hong|bi chay|that lac|nhoe/,
    without: 1,
    lacking: 0.7,
  },
  { name: /duoi 14 tuoi/, asked: /\b(\d|1[0-3]) tuoi|tre em|\bbe\b|so sinh|duoi 14|lop [1-7]\b|mau giao|tieu hoc/, without: 0.7, asAsked: 1.6 },
  { name: /tro choi dien tu/, asked: /net\b|game|tro choi|internet/, without: 0.6, asAsked: 1.3 },
  { name: /bien gioi|lang gieng/, asked: /bien gioi|lang gieng|cua khau/, without: 0.4 },
  { name: /luu dong/, asked: /luu dong|tai nha|tan nha|den nha|toi nha|tan noi|khong di (lai )?duoc|om nang/, without: 0.5 },
  { name: /dang ki lai/, asked: /\blai\b|so goc|so luu|mat so|chay|lu cuon/, without: 0.55 },
  {
    name: /cap lai|cap doi/,
    asked: /\blai\b|mat\b|nat\b|nhoe|chuot|cuon|rach|hong|hu\b|chay|that lac|roi|rot|doi\b|het han|cu\b|mo\b|sai/,
    without: 0.75,
    asAsked: 1.2,
  },
  { name: /da co ho so giay to ca nhan/, asked: /da lon|lon tuoi|nguoi lon|tu nho|chua co|chua (tung|bao gio|lam)|khong co|gia roi|\d\d tuoi/, without: 0.5 },
  { name: /ket hop/, asked: /nhan (cha|con|me|bo)|ket hop|chua (cuoi|ket hon|dang ki)|ngoai gia thu|truoc khi cuoi|ten (cha|bo)|ho (cha|bo)/, without: 0.6 },
  {
    name: /lien thong/,
    asked: /lien thong|cung luc|(?=.*(khai sinh|moi (sinh|de)|so sinh|duoi 6 tuoi|\bbe\b))(?=.*(bao hiem|ho khau|thuong tru|nhap khau))/,
    without: 0.6,
  },
  { name: /giam sat/, asked: /giam sat/, without: 0.4 },
  {
    name: /cham dut|giai the|xoa dang ki|xoa |thoi |dung /,
    asked: /cham dut|giai the|xoa|cat|thoi|dung|nghi|dep|dong cua|huy|bo\b|khong (con|ban|lam|nuoi)|het|tra\b|chuyen di|don di|roi di|go bo/,
    without: 0.6,
  },
  { name: /tam ngung/, asked: /tam (ngung|nghi|dung|dong)|nghi|mo (ban )?lai|tiep tuc|\d thang/, without: 0.6, asAsked: 1.25 },
  { name: /gia han/, asked: /gia han|het han|qua han|them thoi gian|keo dai/, without: 0.55 },
  {
    name: /^(dang ki )?(thay doi|dieu chinh|sua doi|cap dieu chinh|thu tuc sua doi)/,
    asked: /doi|sua|thay|dieu chinh|sai|chuyen|them|khac|bo sung/,
    without: 0.6,
  },
  { name: /hop tac xa|to hop tac/, asked: /hop tac/, without: 0.5 },
  { name: /ho kinh doanh/, asked: /kinh doanh|buon|ban|tiem|quan|cua hang|shop|giay phep|dai li|xuong|hang/, without: 0.6 },
  { name: /toan trinh/, asked: /toan trinh|truc tuyen|tren mang|online|qua mang/, without: 0.7 },
  { name: /tam thoi/, asked: /tam/, without: 0.6 },
  { name: /thu hoi/, asked: /thu hoi|tra lai|nop lai|rut|tra\b|khong (chay|dung|su dung)|hong|cap sai|sai/, without: 0.6 },
  { name: /nhap khau/, asked: /nhap khau|ngoai nhap|nuoc ngoai/, without: 0.6 },
  { name: /cap huyen/, asked: /huyen/, without: 0.8 },
  { name: /nguoi goc viet nam/, asked: /goc viet|viet kieu|khong quoc tich|chua.*quoc tich/, without: 0.45 },
  { name: /cong tac vien/, asked: /cong tac vien/, without: 0.7 },
  { name: /to chuc|doanh nghiep|nha dau tu|du an/, asked: /to chuc|cong ti|doanh nghiep|dau tu|du an|hop tac/, without: 0.85 },
  { name: /tu thuc|dan lap/, asked: /tu thuc|dan lap|truong tu|tu nhan/, without: 0.8 },
  { name: /mua ban|nan nhan/, asked: /nan nhan|mua ban nguoi|lua ban/, without: 0.7 },
  { name: /cong an nhan dan|quan doi/, asked: /cong an|quan doi|bo doi|chien si/, without: 0.8 },
]
