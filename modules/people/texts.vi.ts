/** What stands as evidence and reason where a resident acts for themselves. */
export const offerEvidence = 'Chính chủ cho phép, sau khi đăng nhập trên trang của xã'
export const ownWithdrawal = 'Tự rút trên trang của xã'
