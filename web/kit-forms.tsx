import type { ComponentType } from 'preact'
import { Actions, Button, ButtonLink, Checkbox, Checkboxes, DateField, ErrorSummary, Field, FileField, LinkButton, Radios, Select, TextArea } from '#ui'
import type { PartProps } from './kit.page-content.tsx'
import { kit } from './kit-texts.vi.ts'

export function ButtonSamples() {
  return (
    <>
      <Actions>
        <Button iconEnd="arrow-right">Tiếp tục</Button>
        <Button kind="secondary" icon="printer">
          Nút phụ
        </Button>
        <Button kind="danger">Rút hồ sơ</Button>
        <Button kind="now" icon="hand-helping">
          Tôi cần giúp
        </Button>
        <Button isBusy>Gửi hồ sơ</Button>
      </Actions>
      <Button id="kit-disabled" disabledReason="Còn thiếu giấy chứng sinh.">
        Chưa dùng được
      </Button>
      <div class="actions">
        <Button size="small">Nhỏ</Button>
        <Button size="small" kind="secondary">
          Nhắc ký
        </Button>
        <Button kind="quiet">Không đúng</Button>
        <ButtonLink href="#kit" kind="secondary" size="small">
          Mở hồ sơ
        </ButtonLink>
      </div>
      <LinkButton href="#kit">Nút liên kết</LinkButton>
      <LinkButton href="#kit" tone="alarm" icon="trash">
        Bỏ ảnh
      </LinkButton>
    </>
  )
}

export function FieldSamples() {
  return (
    <>
      <Field label="Số căn cước" name="kit-id" hint="12 chữ số ở mặt trước thẻ." value="037164001288" inputMode="numeric" letters={14} />
      <Field label="Số điện thoại" name="kit-phone" type="tel" value="091 234 567" error="Số điện thoại có 10 chữ số. Bác gõ thiếu 1 số." />
      <Field label="Lời nhắn cho thôn" name="kit-empty" placeholder="Viết ở đây" isRequired={false} />
      <Field label="Lệ phí" name="kit-fee" value="12.000" unit="đ" letters={8} inputMode="numeric" />
      <Field label="Mã hồ sơ" name="kit-code" value="H42.25.32-261120-0007" isDisabled />
    </>
  )
}

export function LongFieldSamples() {
  const hamlets = ['Trung', 'Đoài', 'Thượng', 'Hạ', 'Chợ'].map((name) => ({ value: name, label: `Thôn ${name}` }))
  return (
    <>
      <TextArea label="Bác kể thêm" name="kit-story" value="Đèn tắt từ tối Chủ nhật." maxLength={1000} />
      <Select label="Thôn của bác" name="kit-hamlet" options={hamlets} value="Trung" />
      <Select label="Nơi nhận" name="kit-place" options={hamlets} empty="Bác chọn một thôn" error="Bác chọn thôn để xã biết đường đến." />
    </>
  )
}

export function ChoiceSamples({ Part }: { Part: ComponentType<PartProps> }) {
  const receive = [
    { value: 'desk', label: 'Nhận tại quầy' },
    { value: 'post', label: 'Gửi bưu điện về nhà', hint: 'Cước 25.000 đ, trả khi nhận' },
    { value: 'file', label: 'Chỉ nhận bản điện tử' },
    { value: 'none', label: 'Nhận ở thôn', isDisabled: true },
  ]
  const topics = [
    { value: 'power', label: 'Lịch cắt điện' },
    { value: 'health', label: 'Tiêm phòng' },
    { value: 'crops', label: 'Mùa vụ, giá nông sản' },
  ]
  return (
    <>
      <Part title={kit.parts.radios}>
        <Radios legend="Bác nhận kết quả cách nào?" name="kit-receive" options={receive} value="desk" />
        <Radios legend="Ai đi nhận?" name="kit-who" options={topics.slice(0, 2)} error="Bác chọn một dòng." />
      </Part>
      <Part title={kit.parts.checks}>
        <Checkboxes legend="Bác muốn nghe tin gì?" name="kit-topics" options={topics} values={['power', 'health']} hint="Chọn bao nhiêu cũng được." />
        <Checkbox label="Tôi đồng ý cho xã dùng ảnh này để sửa đèn" name="kit-consent" hint="Chỉ cán bộ xem." />
      </Part>
    </>
  )
}

export function DateSamples() {
  return (
    <>
      <ErrorSummary isStill errors={[{ field: 'kit-wrong-month', text: 'Tháng phải từ 1 đến 12' }]} />
      <DateField legend="Ngày cấp thẻ" name="kit-wrong" value={{ day: '12', month: '13', year: '2026' }} error="Tháng phải từ 1 đến 12" errorIn="month" />
      <DateField legend="Cháu sinh ngày nào?" name="kit-birth" value="2026-11-12" hint="Bác ghi theo giấy chứng sinh." />
    </>
  )
}

export function FileSamples() {
  return (
    <FileField
      label="Giấy chứng sinh"
      name="kit-files"
      hint="Ảnh rõ bốn góc."
      files={[
        { name: 'Giấy chứng sinh', state: 'sending', note: 'Đang gửi, còn 8 giây', progress: 0.62 },
        { name: 'Căn cước', state: 'kept', note: 'Chờ có mạng. Đã giữ trong máy' },
        { name: 'Sổ hộ khẩu cũ', state: 'failed', note: 'Chưa gửi được', action: <LinkButton href="#kit">Gửi lại</LinkButton> },
        { name: 'Giấy kết hôn', state: 'done', note: 'Đã gửi, 1,2 MB', href: '#kit' },
      ]}
    />
  )
}
