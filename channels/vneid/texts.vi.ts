/** Why a sign-in did not succeed, to the person who tried. */
export const vneidTexts = {
  notReached: 'Chưa nối được tới VNeID. Bác thử lại sau ít phút, hoặc đăng nhập bằng số điện thoại.',
  noAnswer: 'VNeID chưa trả lời. Bác thử lại sau ít phút, hoặc đăng nhập bằng số điện thoại.',
  denied: 'Bác đã từ chối ở VNeID, nên xã không nhận được gì.',
  refused: 'VNeID không cho đăng nhập lần này. Bác đăng nhập lại từ đầu, hoặc bằng số điện thoại.',
  over: 'Lần đăng nhập này đã quá lâu hoặc đã dùng rồi. Bác bấm đăng nhập lại từ đầu.',
  wrongRegistration: 'Xã chưa nối đúng với VNeID. Bác đăng nhập bằng số điện thoại và báo giúp xã.',
  untrue: 'Câu trả lời mang tên VNeID không kiểm chứng được, nên xã không nhận. Bác đăng nhập lại từ đầu.',
  nameless: 'VNeID không cho xã biết họ tên, nên chưa đăng nhập được. Bác đăng nhập bằng số điện thoại.',
}
