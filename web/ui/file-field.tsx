import { ErrorLine } from './field.tsx'
import { Icon, type IconName } from './icons.tsx'
import { type Children, names, type Optional } from './props.ts'
import { texts } from './texts.vi.ts'

export type FileRow = { name: string; state: 'sending' | 'kept' | 'failed' | 'done' } & Optional<{
  note: string
  /** 0 to 1 while sending. */
  progress: number
  thumbnail: string
  href: string
  action: Children
}>

type FileFieldProps = { label: string; name: string } & Optional<{
  hint: Children
  error: string
  accept: string
  isMultiple: boolean
  isRequired: boolean
  /** Leaves out the camera half, for papers that are always files. */
  isWithoutCamera: boolean
  files: FileRow[]
}>

/** Camera and gallery as two native inputs of one name: they work without script, the browser shows the chosen name. */
export function FileField(props: FileFieldProps) {
  const { label, name, hint, error, accept = 'image/*,application/pdf', isMultiple, isWithoutCamera, files = [] } = props
  return (
    <fieldset class={names('field file-field', error && 'has-error')}>
      <legend class="label">{label}</legend>
      {hint && <span class="hint">{hint}</span>}
      {error && <ErrorLine id={name}>{error}</ErrorLine>}
      <div class="file-picks">
        {!isWithoutCamera && (
          <label class="button is-secondary file-pick">
            <Icon name="camera" />
            <span>{texts.takePhoto}</span>
            <input type="file" name={name} accept="image/*" capture="environment" />
          </label>
        )}
        <label class="button is-secondary file-pick">
          <Icon name={isWithoutCamera ? 'paperclip' : 'images'} />
          <span>{isWithoutCamera ? texts.chooseFile : texts.choosePhoto}</span>
          <input id={name} type="file" name={name} accept={accept} multiple={isMultiple} required={props.isRequired} />
        </label>
      </div>
      {files.length > 0 && (
        <ul class="file-rows">
          {files.map((file) => (
            <FileLine file={file} />
          ))}
        </ul>
      )}
    </fieldset>
  )
}

const stateIcon: Record<FileRow['state'], IconName> = {
  sending: 'upload',
  kept: 'cloud-off',
  failed: 'circle-alert',
  done: 'file-check',
}

function FileLine({ file }: { file: FileRow }) {
  return (
    <li class={`file-row is-${file.state}`}>
      {file.thumbnail ? (
        <img class="thumb" src={file.thumbnail} alt="" width="64" height="64" loading="lazy" />
      ) : (
        <span class="thumb">
          <Icon name={stateIcon[file.state]} size={26} />
        </span>
      )}
      <span class="file-words">
        {file.href ? <a href={file.href}>{file.name}</a> : <b>{file.name}</b>}
        {file.note && <small>{file.note}</small>}
        {file.progress !== undefined && <progress value={file.progress} max={1} aria-label={file.name} />}
      </span>
      {file.action}
    </li>
  )
}
