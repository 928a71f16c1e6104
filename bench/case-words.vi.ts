/** Invented people and places of the bench's communes; one name in three is Nguyễn, as in life. */
export const familyNames = [...['Nguyễn', 'Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô']]
export const middleNames = ['Thị', 'Thị', 'Thị', 'Văn', 'Văn', 'Văn', 'Đức', 'Thu', 'Minh', 'Ngọc', 'Quang', 'Xuân', 'Hữu', 'Kim', 'Đình']
export const givenNames = [
  ...['Lành', 'Hòa', 'Bích', 'Ước', 'Sáu', 'Lụa', 'Mây', 'Hạnh', 'Bình', 'Đông', 'Trang', 'Mai', 'Khánh', 'Thủy', 'Hương', 'Lan', 'Hùng', 'Dũng'],
  ...['Cường', 'Tuấn', 'Sơn', 'Hải', 'Nam', 'Phương', 'Thảo', 'Linh', 'Nhung', 'Quý', 'Phúc', 'Lộc', 'Thọ', 'An', 'Tâm', 'Yến', 'Oanh', 'Vinh'],
]
export const hamletNames = ['Khu 1', 'Khu 2', 'Khu 3', 'Khu 4', 'Khu 5', 'Khu 6', 'Khu 7', 'Khu 8', 'Khu Đình', 'Khu Chợ', 'Khu Bến', 'Khu Đồi Chè']
export const fieldsOfWork = ['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội', 'Người có công', 'Nông nghiệp', 'Xây dựng', 'Giáo dục']

/** What officers type into the search: one word, two words, a whole name. */
export const wordsSearched = { one: ['Ước', 'lanh', 'oanh', 'Nhung'], two: ['Thị Lành', 'van son', 'Thu Oanh'], whole: ['Nguyễn Thị Hạnh', 'tran van tuan'] }
