import type { ComponentType } from 'preact'
import {
  AudioPlayer,
  Button,
  DayRuler,
  Dialog,
  EmptyState,
  LegalClock,
  LinkButton,
  Menu,
  Notice,
  Progress,
  Qr,
  Steps,
  Tabs,
  Timeline,
  Toast,
  Waiting,
} from '#ui'
import type { PartProps } from './kit.page-content.tsx'
import { kit } from './kit-texts.vi.ts'

type InParts = { Part: ComponentType<PartProps> }

export function NoticeSamples() {
  return (
    <>
      <Notice>Xã đã nhận hồ sơ lúc 7 giờ 35.</Notice>
      <Notice tone="now">Còn 1 giấy chưa có. Bác gửi trước 25/11.</Notice>
      <Notice tone="done" icon="check">
        Đã ký. Giấy khai sinh ở quầy 2.
      </Notice>
      <Notice tone="alarm" title="Bão số 12.">
        Bà con ở trong nhà từ 18 giờ.
      </Notice>
    </>
  )
}

const fiveSteps = ['Nộp', 'Nhận', 'Xử lý', 'Ký', 'Trả']

export function StepSamples({ Part }: InParts) {
  return (
    <>
      <Part title={kit.parts.steps}>
        <Steps steps={fiveSteps} current={2} />
        <Steps steps={fiveSteps} current={5} />
        <Steps steps={['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy']} current={2} />
      </Part>
      <Part title={kit.parts.timeline}>
        <Timeline
          events={[
            { title: 'Trả kết quả', state: 'todo', time: 'Trước 17 giờ' },
            { title: 'Chờ bà Lê Thị Hòa, Phó Chủ tịch, ký', state: 'now', time: 'Từ 13 giờ 40' },
            { title: 'Đã ghi vào sổ', state: 'done', time: '10 giờ 50' },
            { title: 'Xã đã nhận', state: 'done', time: '7 giờ 35' },
          ]}
        />
        <Timeline
          layout="office"
          events={[
            { clock: '14:05', title: 'Bác Thơm hỏi: “Chiều nay lấy được chưa cô?”', state: 'else', icon: 'message-circle', detail: 'Zalo' },
            { clock: '13:40', title: 'Trình bà Lê Thị Hòa ký', state: 'now', detail: 'Dự thảo giấy khai sinh' },
            { clock: '', title: 'Thứ Bảy 21/11 và Chủ nhật 22/11: ngày nghỉ, đồng hồ không chạy', state: 'todo', isDaysOff: true },
            { clock: '15:40', title: 'Bà Hoàng Thị Thơm nộp qua Zalo', state: 'done', icon: 'inbox', detail: 'Sau 15 giờ nên tính từ thứ Hai 23/11' },
          ]}
        />
      </Part>
    </>
  )
}

export function MenuSamples() {
  return (
    <>
      <Tabs
        label="Hồ sơ của bác"
        tabs={[
          { href: '#kit', label: 'Đang làm', isCurrent: true, count: 2 },
          { href: '#kit', label: 'Đã xong', isCurrent: false },
        ]}
      />
      <Menu
        label="Việc khác"
        items={[
          { label: 'In phiếu hẹn', icon: 'printer', href: '#kit' },
          { label: 'Gửi cho con cháu', icon: 'share-2', href: '#kit' },
          { label: 'Rút hồ sơ…', icon: 'undo-2', name: 'act', value: 'withdraw', isAlarm: true },
        ]}
      />
    </>
  )
}

export function DialogSamples({ Part }: InParts) {
  return (
    <>
      <Part title={kit.parts.dialogs}>
        <LinkButton href="#kit-withdraw" tone="alarm">
          Rút hồ sơ
        </LinkButton>
        <Dialog id="kit-withdraw" title="Rút hồ sơ khai sinh?" closeHref="#kit" confirm={<Button kind="danger">Rút hồ sơ</Button>}>
          Xã dừng làm hồ sơ này. Bác nộp lại lúc nào cũng được.
        </Dialog>
      </Part>
      <Part title={kit.parts.toasts}>
        <Toast action={<a href="#kit">Lấy lại</a>}>Đã bỏ ảnh.</Toast>
      </Part>
    </>
  )
}

export function ProgressSamples() {
  return (
    <>
      <Progress
        what="Đang gửi 1.204 tin"
        done={558}
        total={1204}
        doneText="558 đã gửi"
        leftText="còn 2 phút"
        actions={<Button kind="secondary">Tạm dừng</Button>}
      />
      <Waiting lines={2} />
    </>
  )
}

export function EmptySamples() {
  return <EmptyState title="Bác chưa có hồ sơ nào" text="Hồ sơ bác nộp sẽ nằm ở đây." action={<LinkButton href="#kit">Làm giấy tờ</LinkButton>} />
}

const sampleMatrix = Array.from({ length: 21 }, (_, y) => Array.from({ length: 21 }, (_, x) => (x * 7 + y * 3 + x * y) % 3 === 0))

export function QrSamples() {
  return (
    <>
      <Qr label="Mã QR mở hồ sơ" matrix={sampleMatrix} caption="Quét để xem hồ sơ." code="7Q2M-K4" />
      <AudioPlayer src="/none.mp3" title="Nghe bài này" length="1 phút 24 giây" />
    </>
  )
}

export function ClockSamples({ Part }: InParts) {
  return (
    <>
      <Part title={kit.parts.clock}>
        <LegalClock
          left="2 giờ 28 phút"
          above="Còn đến 17 giờ hôm nay"
          rule="Trong ngày. Nhận sau 15 giờ thì tính ngày làm việc kế tiếp. Thủ tục 1.001193, bản từ 01/07/2026."
          days={[
            { date: '2026-11-20', state: 'off', receivedAt: 0.8, note: '15:40' },
            { date: '2026-11-21', state: 'off', note: 'nghỉ' },
            { date: '2026-11-22', state: 'off', note: 'nghỉ' },
            { date: '2026-11-23', state: 'today', spent: 0.72, note: 'tính' },
            { date: '2026-11-24', state: 'off', note: 'lễ' },
            { date: '2026-11-25', state: 'todo' },
          ]}
        />
      </Part>
      <Part title={kit.parts.ruler} isWide>
        <DayRuler
          label="2 việc đã trễ, 6 việc đến hạn trước 17 giờ"
          opens={7.5}
          closes={17}
          now={14.5333}
          lunch={[11.5, 13.5]}
          cutoff={{ hour: 15, words: 'sau giờ này sang thứ Tư' }}
          received={[7.6, 8, 8.5, 9.4, 10, 10.7, 11.2, 13.6, 13.9]}
          due={[
            { hour: 16.2, count: 1 },
            { hour: 17, count: 5 },
          ]}
        />
      </Part>
    </>
  )
}
