import {
  Avatar,
  Bubble,
  Button,
  Cabinet,
  CalendarLeaf,
  Card,
  Conversation,
  DayMark,
  Facts,
  List,
  Mark,
  Pagination,
  Panel,
  SearchBox,
  SectionHead,
  Slip,
  Suggestion,
  Table,
  Tag,
  Vom,
} from '#ui'

export function SheetSamples() {
  return (
    <>
      <Slip foot="Quầy 2, còn 4 người" href="#kit">
        <small class="quiet">Số thứ tự</small>
        <p class="number t">A 027</p>
      </Slip>
      <Panel>Khung thường: nền trắng, bo 18, không viền.</Panel>
      <Panel title="7 người chờ trả lời" icon="messages-square" action={<a href="#kit">Xem hết</a>}>
        Khung có đầu.
      </Panel>
      <Card href="#kit" icon="phone-call" tone="now" title="Gọi cứu hộ 112" text="Trực xã, suốt đêm" />
      <Card href="#kit" title="Đăng ký khai sinh" meta="Trong ngày, không mất tiền" />
    </>
  )
}

export function TagSamples() {
  return (
    <>
      <div class="actions">
        <Tag>Đang xử lý</Tag>
        <Tag tone="now">Chờ bác</Tag>
        <Tag tone="done" icon="check">
          Đã trả
        </Tag>
        <Tag tone="alarm">Trễ 2 ngày</Tag>
        <Tag tone="else">Bên công an</Tag>
        <Tag tone="closed">Đã rút</Tag>
      </div>
      <div class="actions">
        <CalendarLeaf date="2026-11-25" />
        <CalendarLeaf date="2026-11-23" isToday />
        <Vom icon="megaphone" />
        <Vom icon="camera" tone="now" />
        <Vom icon="alarm-clock" tone="alarm" isSolid />
        <Avatar name="Bác Thơm" />
        <Avatar name="0912 *** 771" />
        <Mark />
        <Mark isMono size={24} />
      </div>
    </>
  )
}

const buses = [
  ['5:30', 'Yên Mô – Ninh Bình', '12.000 đ'],
  ['6:10', 'Yên Mô – Kim Sơn', '15.000 đ'],
]

export function TableSamples() {
  return (
    <>
      <Table
        caption="Xe buýt"
        columns={[
          { key: 'time', label: 'Giờ', isCode: true },
          { key: 'line', label: 'Tuyến' },
          { key: 'fare', label: 'Giá vé', isNumber: true },
        ]}
        rows={buses.map(([time, line, fare]) => ({ id: `bus-${time}`, cells: { time, line, fare } }))}
      />
      <Table
        caption="Việc hôm nay"
        isCaptionHidden
        columns={[
          { key: 'code', label: 'Mã', isCode: true, sortHref: '#kit', sorted: 'ascending' },
          { key: 'what', label: 'Việc' },
          { key: 'due', label: 'Hạn' },
          { key: 'act', label: '' },
        ]}
        groups={{ late: 'Đã trễ 1', today: 'Đến hạn hôm nay 2' }}
        rows={[
          caseRow('261116-0003', 'Thành lập hộ kinh doanh', 'Trễ 2 ngày', 'late'),
          { ...caseRow('261120-0007', 'Đăng ký khai sinh', 'Còn 2 giờ', 'today'), isSelected: true },
          caseRow('261123-0002', 'Chứng thực bản sao', 'Còn 2 giờ', 'today'),
        ]}
      />
      <Pagination page={2} pages={7} hrefFor={(page) => `#kit-${page}`} />
    </>
  )
}

function caseRow(code: string, what: string, due: string, group: string) {
  const act = (
    <Button size="small" kind="secondary">
      Mở hồ sơ
    </Button>
  )
  return { id: code, href: '#kit', group, cells: { code, what: <b>{what}</b>, due, act } }
}

export function CabinetSamples() {
  return (
    <>
      <Cabinet
        label="Việc hay làm"
        tiles={[
          { href: '#kit', label: 'Làm giấy tờ', icon: 'file-pen-line' },
          { href: '#kit', label: 'Hồ sơ ở đâu', icon: 'route' },
          { href: '#kit', label: 'Báo cho xã', icon: 'camera' },
          { href: '#kit', label: 'Nghe loa xã', icon: 'megaphone', tone: 'now' },
          { href: '#kit', label: 'Tra cứu', icon: 'list-checks' },
          { href: '#kit', label: 'Chợ quê', icon: 'store' },
        ]}
      />
      <Facts
        facts={[
          { icon: 'clock', question: 'Bao lâu', answer: 'Trong ngày', note: 'nộp trước 15 giờ' },
          { icon: 'wallet', question: 'Lệ phí', answer: 'Không mất tiền' },
          { icon: 'landmark', question: 'Làm ở đâu', answer: 'Tại nhà, hoặc một cửa' },
          { icon: 'file-badge', question: 'Nhận được', answer: 'Giấy khai sinh' },
        ]}
      />
    </>
  )
}

export function ConversationSamples() {
  return (
    <Conversation label="Trò chuyện mẫu">
      <DayMark>Hôm nay</DayMark>
      <Bubble side="in" meta="13:58, Zalo">
        Cô ơi hồ sơ khai sinh cháu Minh đến đâu rồi
      </Bubble>
      <Bubble side="out" meta="Trợ lý, 13:58. Nguồn: hồ sơ 261120-0007" icon="sparkles">
        Dạ, hồ sơ <b>khai sinh cháu Minh</b> của bác đang chờ Phó Chủ tịch ký. Xã hẹn trả trước 17 giờ hôm nay.
      </Bubble>
      <Bubble side="note" meta="Ghi chú nội bộ, 14:20">
        Anh Long: chị Hòa họp ở tỉnh, 15 giờ 30 về ký được.
      </Bubble>
      <Suggestion
        title="Gợi ý trả lời"
        source="từ hồ sơ và ghi chú, cán bộ đọc lại trước khi gửi"
        actions={
          <>
            <Button size="small">Dùng câu này</Button>
            <Button size="small" kind="secondary">
              Sửa rồi gửi
            </Button>
            <Button size="small" kind="quiet">
              Không đúng
            </Button>
          </>
        }
      >
        Dạ được bác ạ. Khoảng 16 giờ giấy khai sinh ký xong, xã nhắn bác ngay.
      </Suggestion>
    </Conversation>
  )
}

export function ListSamples() {
  return (
    <>
      <SearchBox action="#kit" label="Tìm việc" button="Tìm" placeholder="Gõ: khai sinh, cắt điện…" />
      <SectionHead title="Bảng tin" href="#kit" link="Xem hết" />
      <List
        rows={[
          {
            href: '#kit-1',
            title: 'Cắt điện thôn Đoài từ 7 giờ đến 11 giờ',
            text: 'Điện lực',
            before: <CalendarLeaf date="2026-11-25" />,
          },
          { title: 'Tiêm phòng sởi cho trẻ 1–5 tuổi', text: 'Trạm Y tế xã', after: <Tag tone="closed">Đã xong</Tag> },
        ]}
      />
    </>
  )
}
