/** What stands as evidence and reason where a resident acts for themselves. */
export const offerEvidence = 'Chính chủ cho phép, sau khi đăng nhập trên trang của xã'
export const ownWithdrawal = 'Tự rút trên trang của xã'
/** Stands where a name was, and as the reason of what ended with it. */
export const erasedName = 'Đã xóa theo yêu cầu'
